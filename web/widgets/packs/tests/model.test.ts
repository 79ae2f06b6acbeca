import { expect, test } from "vitest";
import { rowsOf } from "../../booking/src/texts/speaker";
import { BUY } from "../src/buy/texts";
import type { Product } from "../src/documents";
import { minorOf, priceText, promises, worthText } from "../src/model";
import { morningOf } from "../src/more/morning";
import { MORE } from "../src/more/texts";
import { createSay } from "../src/texts/say";
import { TABLE } from "../src/texts/table";

const say = createSay("fr", {}, BUY + MORE);
const plain = (text: string): string => text.replace(/\s/g, " ");
const product = (more: Partial<Product>): Product => ({
  id: "p", kind: "pack", name: "", description: "", price: 0, currency: "EUR", color: "", unit: null, quantity: null, serviceIds: null, validityDays: null, validFrom: null, limitPerClient: null,
  period: null, allowance: null, rollover: null, trialDays: null, minimumPeriods: null, noticeDays: null, amount: null, minAmount: null, maxAmount: null, packId: null, validityMonths: null, ...more,
});
const services = [{ id: "a", name: "Yoga" }, { id: "b", name: "Pilates" }, { id: "c", name: "Danse" }];

test("every sentence is there in both languages, with the same gaps to fill, and once", () => {
  const rows = rowsOf(TABLE + BUY.trimStart() + MORE.trimStart());
  const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, french, english, ...more] of rows) {
    expect(gaps(english!), key).toEqual(gaps(french!));
    expect([french && english, more], key).toEqual([english, []]);
  }
  expect(new Set(rows.map(([key]) => key)).size).toBe(rows.length);
});

test("what things are worth", () => {
  expect([1, 10].map((n) => worthText(say, "fr-FR", "credits", n, ""))).toEqual(["1 séance", "10 séances"]);
  expect([45, 60, 90, 600].map((n) => worthText(say, "fr-FR", "minutes", n, ""))).toEqual(["45 min", "1 h", "1 h 30", "10 h"]);
  expect(plain(worthText(say, "fr-FR", "money", 5050, "EUR"))).toBe("50,50 €");
});

test("prices once, by period and between bounds", () => {
  expect(plain(priceText(say, "fr-FR", product({ price: 12000 })))).toBe("120 €");
  expect(plain(priceText(say, "fr-FR", product({})))).toBe("Gratuit");
  expect(plain(priceText(say, "fr-FR", product({ kind: "subscription", period: "quarter", price: 9900 })))).toBe("99 € par trimestre");
  expect(plain(priceText(say, "fr-FR", product({ kind: "gift_certificate", minAmount: 2000, maxAmount: 30000 })))).toBe("de 20 € à 300 €");
});

test("a product says what it promises, and nothing that it does not", () => {
  const lines = (more: Partial<Product>): string[] => promises(say, "fr-FR", product(more), services).map(plain);
  expect(lines({ price: 12000, unit: "credits", quantity: 10, serviceIds: ["a", "c"], validityDays: 90, validFrom: "purchase" })).toEqual(["10 séances · 12 € la séance", "Pour Yoga et Danse", "Valable 90 jours"]);
  expect(lines({ price: 5000, unit: "money", quantity: 6000, serviceIds: [] })).toEqual(["60 €", "Pour toutes les prestations"]);
  expect(lines({ kind: "subscription", period: "month", price: 4900, allowance: { unit: "credits", quantity: 8 }, rollover: { mode: "capped", cap: 4 }, trialDays: 7, minimumPeriods: 3, noticeDays: 30, serviceIds: [] })).toEqual([
    "8 séances", "Pour toutes les prestations", "Report du solde, 4 séances au plus", "7 jours d’essai", "Engagement : 3 échéances", "Préavis de 30 jours",
  ]);
  expect(lines({ kind: "subscription", period: "month", price: 900, rollover: { mode: "none", cap: null }, minimumPeriods: 0, noticeDays: 0, trialDays: 0, serviceIds: [] })).toEqual([]);
  expect(lines({ kind: "gift_certificate", minAmount: 1000, maxAmount: 2000, validityMonths: 12 })).toEqual(["Valable 12 mois", "Par e-mail, à la date de votre choix"]);
});

test("amounts as people type them", () => {
  expect(["75,50", "75.5", " 1 200 €", "0"].map((typed) => minorOf(typed, "EUR"))).toEqual([7550, 7550, 120000, 0]);
  expect(["", "abc", "1,2,3"].map((typed) => minorOf(typed, "EUR"))).toEqual([NaN, NaN, NaN]);
  expect(minorOf("4500", "JPY")).toBe(4500);
});

test("nine in the morning where the house is, in summer and in winter", () => {
  expect(morningOf("2026-07-14", "Europe/Paris")).toBe("2026-07-14T09:00:00+02:00");
  expect(morningOf("2026-12-24", "Europe/Paris")).toBe("2026-12-24T09:00:00+01:00");
  expect(morningOf("2026-12-24", "Europe/London")).toBe("2026-12-24T09:00:00+00:00");
});
