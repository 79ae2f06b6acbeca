import type { Schemas } from "@comptoir/client";

export type Organization = Schemas["OrganizationOut"];

/** Zones the browser knows, the present one always among them. */
export function timeZones(current: string): string[] {
  const known = Intl.supportedValuesOf("timeZone");
  return known.includes(current) ? known : [current, ...known];
}

/** Currencies with their name in the reader's language: "Euro (EUR)". */
export function currencies(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }));
}

const countryCodes =
  "AD AE AL AR AT AU BE BG BR CA CH CI CL CM CN CO CY CZ DE DK DZ EE EG ES FI FR GB GF GP GR HK HR HU ID IE IL IN IS IT JP KR LI LT LU LV MA MC MG MQ MT MU MX MY NC NL NO NZ PE PF PH PL PT RE RO RS SE SG SI SK SN TH TN TR TW UA US UY VN YT ZA";

export function countries(locale: string, current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const codes = new Set([...countryCodes.split(" "), current].filter(Boolean));
  return [...codes].map((value) => ({ value, label: names.of(value) ?? value })).sort((a, b) => a.label.localeCompare(b.label, locale));
}
