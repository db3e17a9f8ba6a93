// How the screens are built. `--mode demo` puts the fake platform in the place of Tauri's: for a browser.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(here("package.json"), "utf8"));

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: {
    alias: { "#platform": here(mode === "production" ? "src/platform/tauri.ts" : "src/platform/fake/index.ts") },
  },
  server: { fs: { allow: [here(".."), here(".")] } },
  // WebKitGTK of Debian 12 and WebView2 of Windows 10 both read this.
  build: { target: "safari16", chunkSizeWarningLimit: 1000, assetsInlineLimit: 0 },
  test: {
    environment: "jsdom",
    include: ["tests/**/*.test.{ts,tsx}"],
    setupFiles: ["tests/setup.ts"],
    testTimeout: 60_000,
    env: { TZ: "Europe/Istanbul" },
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
}));
