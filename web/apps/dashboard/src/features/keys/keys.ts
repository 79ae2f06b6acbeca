/** Query keys of API keys; the first word goes with the organization switch. */
export const apiKeyKeys = {
  all: ["keys"] as const,
  list: () => [...apiKeyKeys.all, "list"] as const,
};
