// Starts the screens with the platform that this build is for.
import "@mantine/core/styles.css";
import "./theme/global.css";
import { createRoot } from "react-dom/client";
import { platform } from "#platform";
import { App } from "./App";
import { type Language, remembered } from "./texts/texts";

const root = document.getElementById("root");
if (root) {
  const language = remembered() ?? (await platform.language().catch((): Language => "tr"));
  createRoot(root).render(<App platform={platform} language={language} />);
}
