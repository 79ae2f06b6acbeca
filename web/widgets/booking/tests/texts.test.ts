import { expect, test } from "vitest";
import { moneyText, estimate, mostUnits, participantRange } from "../src/model/price";
import { calendarFile } from "../src/model/ics";
import { en as flowEn } from "../src/texts/flow/en";
import { fr as flowFr } from "../src/texts/flow/fr";
import { en as formEn } from "../src/texts/form/en";
import { fr as formFr } from "../src/texts/form/fr";
import { addTexts, chooseLocale, createSay, durationText, formatLocale } from "../src/texts/say";
import { luminance, readableOn, variablesOf } from "../src/theme/apply";
import { PRESETS } from "../src/theme/presets";
import { makeService } from "./maker";

addTexts({ fr: formFr, en: { ...flowEn, ...formEn } });

test("both languages have every sentence, with the same gaps to fill", () => {
  const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [french, english] of [[flowFr, flowEn], [formFr, formEn]] as const) {
    expect(Object.keys(english)).toEqual(Object.keys(french));
    for (const [key, text] of Object.entries(french)) expect(gaps(english[key as keyof typeof english]), key).toEqual(gaps(text));
  }
});

test("French counts zero as one, English does not", () => {
  expect(createSay("fr")("seats", { n: 0 })).toBe("0 place");
  expect(createSay("en")("seats", { n: 0 })).toBe("0 seats");
});

test("an organization's own words win, flat or by language", () => {
  const overrides = { back: "Revenir", en: { back: "Go back" }, retry: 12 };
  expect(createSay("fr", overrides)("back")).toBe("Revenir");
  expect(createSay("en", overrides)("back")).toBe("Go back");
  expect(createSay("fr", overrides)("retry")).toBe("Réessayer");
});

test("the language is the first that is known of page, configuration, browser; French else", () => {
  expect(chooseLocale([null, "auto", "de-DE", "en-US"])).toBe("en");
  expect(chooseLocale(["FR"])).toBe("fr");
  expect(chooseLocale(["de", undefined])).toBe("fr");
  expect(formatLocale("fr", ["en", "fr-CH"])).toBe("fr-CH");
  expect(formatLocale("en", ["fr-FR"])).toBe("en-GB");
});

test("durations as people say them", () => {
  const say = createSay("fr");
  expect([20, 60, 90, 1440, 2880].map((minutes) => durationText(say, minutes))).toEqual(["20 min", "1 h", "1 h 30", "1 jour", "2 jours"]);
});

test("prices per booking, per person, per started unit", () => {
  const choice = { participants: 3, units: 2 };
  expect(estimate(makeService({ price: 1000 }), choice)).toBe(1000);
  expect(estimate(makeService({ price: 1000, type: "event" }), choice)).toBe(3000);
  expect(estimate(makeService({ price: 1000, type: "room" }), choice)).toBe(2000);
  expect(estimate(makeService({ price: 1000, type: "event", priceUnit: "booking" }), choice)).toBe(1000);
  expect(moneyText("fr-FR", 4500, "EUR").replace(/\s/g, " ")).toBe("45 €");
  expect(moneyText("fr-FR", 4550, "EUR").replace(/\s/g, " ")).toBe("45,50 €");
  expect(moneyText("en-GB", 4500, "JPY")).toContain("4,500");
});

test("bounds of people and units", () => {
  expect(mostUnits(makeService({ type: "room", maxDuration: 240 }))).toBe(4);
  expect(mostUnits(makeService())).toBe(1);
  expect(participantRange(makeService({ type: "event", minParticipants: 4, maxParticipants: 12 }))).toEqual([1, 12]);
  expect(participantRange(makeService({ type: "room", minParticipants: 4, maxParticipants: 12 }))).toEqual([4, 12]);
});

test("every preset's accent carries readable text", () => {
  for (const [name, { accent, surface = "#ffffff" }] of Object.entries(PRESETS)) {
    const [dark, light] = [luminance(accent!)!, luminance(surface)!];
    expect((light + 0.05) / (dark + 0.05), name).toBeGreaterThan(4.5);
  }
});

test("a light accent of an organization's own gets dark text", () => {
  expect(readableOn("#ffd86b")).toBe("#14161c");
  expect(variablesOf({ variables: { "--comptoir-accent": "#ffd86b" } }, "light")).toMatchObject({ accent: "#ffd86b", "on-accent": "#14161c" });
  expect(luminance("rgba(0, 0, 0, 0)")).toBeNull();
});

test("the calendar file is in UTC, escaped and folded at 75 octets", () => {
  const booking = {
    id: "b1", reference: "K7Q2M9XD", serviceId: "s", serviceName: "Visite; du studio, été 🎞️ ".repeat(4), status: "confirmed", startDate: "2026-11-23T10:00:00+01:00",
    endDate: "2026-11-23T11:00:00+01:00", timeZone: "Europe/Paris", totalPrice: 0, currency: "EUR", location: { address: "14 rue des Martyrs, Paris" },
  };
  const file = calendarFile(booking, { organization: "Atelier", now: new Date("2026-11-21T00:00:00Z") });
  expect(file).toContain("DTSTART:20261123T090000Z\r\n");
  expect(file).toContain("LOCATION:14 rue des Martyrs\\, Paris");
  for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
});
