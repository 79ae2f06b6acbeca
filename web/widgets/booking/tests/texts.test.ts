import { expect, test } from "vitest";
import { moneyText, estimate, mostUnits, participantRange } from "../src/model/price";
import { MORE } from "../src/more/texts";
import { lengthText } from "../src/parts/words";
import { createSay, durationText } from "../src/texts/say";
import { chooseLanguage, formatLocale, rowsOf } from "../src/texts/speaker";
import { TABLE } from "../src/texts/table";
import { variablesOf } from "../src/theme/apply";
import { PRESETS } from "../src/theme/presets";
import { WALLET } from "../src/wallet/texts";
import { makeService, slot } from "./maker";

const ROWS = rowsOf(TABLE + MORE.trimStart() + WALLET.trimStart());

test("every sentence is there in both languages, with the same gaps to fill", () => {
  const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, french, english, ...more] of ROWS) {
    expect(gaps(english!), key).toEqual(gaps(french!));
    expect([french && english, more], key).toEqual([english, []]);
  }
  expect(new Set(ROWS.map(([key]) => key)).size).toBe(ROWS.length);
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
  expect(chooseLanguage([null, "auto", "de-DE", "en-US"])).toBe("en");
  expect(chooseLanguage(["FR"])).toBe("fr");
  expect(chooseLanguage(["de", undefined])).toBe("fr");
  expect(formatLocale("fr", ["en", "fr-CH"])).toBe("fr-CH");
  expect(formatLocale("en", ["fr-FR"])).toBe("en-GB");
});

test("durations as people say them", () => {
  const say = createSay("fr");
  expect([20, 60, 90, 1440, 2880].map((minutes) => durationText(say, minutes))).toEqual(["20 min", "1 h", "1 h 30", "1 jour", "2 jours"]);
});

test("a room is had by the night, a car by the day", () => {
  const say = createSay("fr");
  expect([1, 2].map((units) => lengthText(say, makeService({ type: "room", duration: 1440 }), units))).toEqual(["1 nuit", "2 nuits"]);
  expect(lengthText(say, makeService({ type: "rental", duration: 1440 }), 10)).toBe("10 jours");
  expect(lengthText(say, makeService({ type: "room", duration: 60 }), 2)).toBe("2 h");
});

test("no line begins with the sign that French sets apart", () => {
  expect(createSay("fr")("step.service")).toBe("Que souhaitez-vous réserver\u00a0?");
  expect(createSay("fr", { back: "Revenir : {a}" })("back", { a: "ici !" })).toBe("Revenir\u00a0: ici\u00a0!");
});

test("prices per booking, per person, per started unit, or the slot's own", () => {
  const choice = { participants: 3, units: 2 };
  expect(estimate(makeService({ price: 1000 }), choice)).toBe(1000);
  expect(estimate(makeService({ price: 1000, type: "event" }), choice)).toBe(3000);
  expect(estimate(makeService({ price: 1000, type: "room" }), choice)).toBe(2000);
  expect(estimate(makeService({ price: 1000, type: "event", priceUnit: "booking" }), choice)).toBe(1000);
  expect(estimate(makeService({ price: 1000, type: "event" }), { ...choice, slot: { ...slot, priceFrom: 2400 } })).toBe(2400);
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

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

test("every preset's accent carries readable text", () => {
  for (const [name, { accent, surface = "#ffffff" }] of Object.entries(PRESETS)) {
    expect((luminance(surface) + 0.05) / (luminance(accent!) + 0.05), name).toBeGreaterThan(4.5);
  }
});

test("an organization's variables win over a preset's, by night only its accent is kept", () => {
  const theme = { preset: "sauge", variables: { "--comptoir-accent": "#ffd86b", surface: "#eee" } };
  expect(variablesOf(theme, "light")).toMatchObject({ accent: "#ffd86b", surface: "#eee", text: "#23302a" });
  expect(variablesOf(theme, "dark")).toMatchObject({ accent: expect.stringContaining("#ffd86b"), text: "#eceef2", radius: "20px" });
  expect(variablesOf({ preset: "gone" }, "light")).toEqual(PRESETS["comptoir"]);
});

test("without its file English falls back to French, with it every sentence is translated, in order", () => {
  const frenchOnly = rowsOf(TABLE).map(([, , english]) => english!);
  expect(createSay("en", {}, MORE, frenchOnly)("back")).toBe("Back");
  expect(createSay("en", {}, MORE, frenchOnly)("file.choose")).toBe("Choose a file");
  expect(createSay("fr", {}, MORE, frenchOnly)("file.choose")).toBe("Choisir un fichier");
});
