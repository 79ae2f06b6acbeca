/** Query keys of widgets; the first word goes with the organization switch. */
export const widgetKeys = {
  all: ["widgets"] as const,
  list: (query: object) => [...widgetKeys.all, "list", query] as const,
};
