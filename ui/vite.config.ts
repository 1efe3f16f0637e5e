import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  resolve: { alias: { "$assets": here("../assets"), "$ui": here("./src") } },
  server: { port: 5173, strictPort: true, fs: { allow: [here("."), here("../assets")] } },
  // Nothing is inlined: the content security policy takes fonts, styles and workers from files only.
  build: { target: "safari16", sourcemap: false, assetsInlineLimit: 0 },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
