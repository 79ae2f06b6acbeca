import config from "@comptoir/config/eslint";

export default [
  ...config,
  {
    // Preact effects here run when a value changes, not when a function is made anew; each says what it stands on.
    files: ["widgets/**"],
    rules: { "react-hooks/exhaustive-deps": "off" },
  },
];
