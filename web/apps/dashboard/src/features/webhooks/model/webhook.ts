import type { Schemas } from "@comptoir/client";

export type Webhook = Schemas["WebhookOut"];
export type Delivery = Schemas["DeliveryItem"];
export type WholeDelivery = Schemas["DeliveryOut"];
export type Attempt = Schemas["AttemptOut"];
export type EventType = Schemas["EventType"];

export type WebhookForm = { url: string; description: string; everything: boolean; events: string[] };

export function webhookToForm(webhook: Webhook | undefined): WebhookForm {
  const events = webhook?.events ?? [];
  return { url: webhook?.url ?? "", description: webhook?.description ?? "", everything: events.length === 0, events };
}

export function formToWebhook(form: WebhookForm) {
  return { url: form.url.trim(), description: form.description.trim(), events: form.everything ? [] : form.events };
}

/** Event names by family: "booking" → ["booking.confirmed.v1", …]. */
export function families(types: readonly EventType[]): { family: string; names: string[] }[] {
  const found = new Map<string, string[]>();
  for (const { name } of types) {
    const family = name.split(".")[0] ?? name;
    found.set(family, [...(found.get(family) ?? []), name]);
  }
  return [...found].map(([family, names]) => ({ family, names: names.sort() })).sort((a, b) => a.family.localeCompare(b.family));
}

/** Whether a choice takes an event: by name, or by its family (`booking.*`). */
export function takes(chosen: readonly string[], name: string): boolean {
  return chosen.includes(name) || chosen.includes(`${name.split(".")[0]}.*`);
}

/** The choice with one event more or less; a family chosen whole is taken apart when one of it goes. */
export function toggled(chosen: readonly string[], name: string, names: readonly string[]): string[] {
  const family = `${name.split(".")[0]}.*`;
  if (chosen.includes(family)) return [...chosen.filter((each) => each !== family), ...names.filter((each) => each !== name)];
  return chosen.includes(name) ? chosen.filter((each) => each !== name) : [...chosen, name];
}

/** The choice with a whole family, or without it. */
export function familyToggled(chosen: readonly string[], family: string, names: readonly string[]): string[] {
  const all = `${family}.*`;
  const others = chosen.filter((each) => each !== all && !names.includes(each));
  return chosen.includes(all) ? others : [...others, all];
}

/** "booking.no_show.v1" → "booking.no_show": the version says nothing to a person. */
export function shortName(event: string): string {
  return event.replace(/\.v\d+$/, "");
}

/** Host and path of an address, without what every one of them has. */
export function shortUrl(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
