/** "auto" follows the page around the widget, "system" the visitor's device. */
export const SCHEMES = ["auto", "light", "dark", "system"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a widget is for: booking, or selling packs, subscriptions and gift certificates. */
export const KINDS = ["booking", "packs"] as const;
export type Kind = (typeof KINDS)[number];

/** A widget as it stands on somebody's page. */
export type Widget = {
  id: string;
  kind: Kind;
  name: string;
  settings: {
    serviceIds: string[];
    locale: "auto" | "fr" | "en";
    theme: { preset: string; scheme: Scheme; variables: Record<string, string> };
    texts: Record<string, unknown>;
  };
  allowedDomains: string[];
  isActive: boolean;
  snippet: string;
};

/** The looks the widget comes with, and the accent each brings. */
export const PRESETS = {
  comptoir: "#2746c8",
  ardoise: "#1b1d22",
  sauge: "#3c6650",
  terracotta: "#a8431f",
  prune: "#7b2a5e",
  lagon: "#00687a",
} as const;
export type Preset = keyof typeof PRESETS;

export type WidgetForm = {
  kind: Kind;
  name: string;
  allServices: boolean;
  serviceIds: string[];
  locale: "auto" | "fr" | "en";
  preset: string;
  scheme: Scheme;
  accent: string;
  allowedDomains: string[];
  isActive: boolean;
};

export function widgetToForm(widget: Widget | undefined): WidgetForm {
  const settings = widget?.settings;
  return {
    kind: widget?.kind ?? "booking",
    name: widget?.name ?? "",
    allServices: !settings?.serviceIds.length,
    serviceIds: settings?.serviceIds ?? [],
    locale: settings?.locale ?? "auto",
    preset: settings?.theme.preset ?? "comptoir",
    scheme: settings?.theme.scheme ?? "auto",
    accent: settings?.theme.variables["accent"] ?? "",
    allowedDomains: widget?.allowedDomains ?? [],
    isActive: widget?.isActive ?? true,
  };
}

/** Texts and variables this form does not show are sent back as they were. */
export function widgetToBody(form: WidgetForm, widget: Widget | undefined) {
  const kept = Object.entries(widget?.settings.theme.variables ?? {}).filter(([variable]) => variable !== "accent");
  return {
    kind: form.kind,
    name: form.name.trim(),
    settings: {
      serviceIds: form.allServices || form.kind !== "booking" ? [] : form.serviceIds,
      locale: form.locale,
      theme: { preset: form.preset, scheme: form.scheme, variables: { ...Object.fromEntries(kept), ...(form.accent && { accent: form.accent }) } },
      texts: widget?.settings.texts ?? {},
    },
    allowedDomains: form.allowedDomains.map(domainOf),
    isActive: form.isActive,
  };
}

/** `https://www.example.com/page` → `www.example.com`: what people paste is an address, what is kept is a host. */
export function domainOf(text: string): string {
  return text.trim().toLowerCase().replace(/^[a-z]+:\/\//, "").replace(/[/?#].*$/, "");
}

/** Where a server error on the document shows in the form. */
export const FORM_PATHS: Record<string, keyof WidgetForm> = {
  "settings.serviceIds": "serviceIds",
  "settings.locale": "locale",
  "settings.theme.preset": "preset",
  "settings.theme.scheme": "scheme",
  "settings.theme.variables.accent": "accent",
};
