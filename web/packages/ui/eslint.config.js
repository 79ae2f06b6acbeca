import config from "@comptoir/config/eslint";

export default config;
