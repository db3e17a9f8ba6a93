// Starts the screens with the platform that this build is for.
import "@mantine/core/styles.css";
import "./theme/global.css";
import { createRoot } from "react-dom/client";
import { platform } from "#platform";
import { App } from "./App";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App platform={platform} />);
