// Starts the screens with the platform that this build is for.
import "@mantine/core/styles.css";
import "./theme/global.css";
import { createRoot } from "react-dom/client";
import { first, platform } from "#platform";
import { App } from "./App";
import type { Greeting } from "./wire/Greeting";

const UNGREETED: Greeting = { language: "tr", theme: "auto", store_place: "" };

const root = document.getElementById("root");
if (root) {
  const greeting = await platform.greeting().catch(() => UNGREETED);
  createRoot(root).render(<App platform={platform} greeting={greeting} {...(first && { first })} />);
}
