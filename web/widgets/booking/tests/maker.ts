import type { Service, Slot } from "../src/api/documents";
import type { Question } from "../src/model/fields";

export function makeService(change: Partial<Service> = {}): Service {
  return { id: "srv_1", name: "Plateau", type: "appointment", duration: 60, price: 4500, currency: "EUR", customFields: [], staff: [], timeZone: "Europe/Paris", ...change };
}

export function makeQuestion(change: Partial<Question> = {}): Question {
  return { id: "goal", path: "customFieldValues.goal", name: "Objectif", type: "text", ...change };
}

export const slot: Slot = { start: "2026-11-23T10:00:00+01:00", end: "2026-11-23T11:00:00+01:00", remaining: 1, staffIds: [] };
