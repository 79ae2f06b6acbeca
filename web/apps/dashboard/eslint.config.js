import config from "@comptoir/config/eslint";

/** What browsers run without a page: its names are a worker's. */
const worker = { files: ["public/*-worker.js"], languageOptions: { globals: { self: "readonly" } } };

export default [...config, worker];
