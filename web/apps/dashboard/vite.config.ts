import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const server = process.env["COMPTOIR_URL"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The page is served under a strict policy: no inline script, so no inlined preload polyfill either.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // Without this every icon and input shared by two pages becomes a file, and a page some forty requests.
        codeSplitting: {
          groups: [
            { name: "icons", test: /@tabler/ },
            { name: "dates", test: /@mantine\/dates|dayjs/ },
            { name: "mantine", test: /@mantine|@floating-ui/ },
            { name: "ui", test: /packages\/ui|src\/(api|forms|session)\// },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: Object.fromEntries(["/api", "/_allauth", "/files", "/embed"].map((path) => [path, server])),
  },
  test: {
    projects: [
      // Plain functions need no browser, and share one process.
      { extends: true, test: { name: "rules", environment: "node", isolate: false, include: ["src/**/*.test.ts"] } },
      { extends: true, test: { name: "parts", environment: "jsdom", testTimeout: 30_000, include: ["src/**/*.test.tsx"], setupFiles: "./src/testing/setup.ts" } },
    ],
  },
});
