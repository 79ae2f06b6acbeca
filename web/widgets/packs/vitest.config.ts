import { defineConfig } from "vitest/config";

// The visitor's own clock, far from every place in the tests: nothing may depend on it.
process.env["TZ"] = "Pacific/Auckland";

export default defineConfig({ test: { include: ["tests/**/*.test.ts"] } });
