import { describe, expect, it } from "vitest";
import { check } from "./check";
import { emptyField, type ServiceForm } from "./form";
import { fieldIdFor, referenceFor } from "./ids";
import { bySection, sectionOf } from "./sections";
import { startFrom, TEMPLATES } from "./templates";
import { toForm } from "./toForm";

const good: ServiceForm = { ...toForm(startFrom("rental", "EUR"), "EUR"), name: "Court 1" };

describe("check", () => {
  it("finds nothing wrong with a named template", () => {
    for (const template of TEMPLATES) expect(check({ ...toForm(startFrom(template, "EUR"), "EUR"), name: "X" })).toEqual([]);
  });

  it("names every wrong field at once", () => {
    const paths = check({ ...good, name: " ", duration: 0, maxParticipants: 1, minParticipants: 3, metadata: "[1]" });
    expect(paths.map((problem) => problem.path)).toEqual(["name", "duration", "maxParticipants", "metadata"]);
  });

  it("wants the longest booking to be a whole number of units", () => {
    expect(check({ ...good, duration: 60, maxDuration: 90 })).toEqual([{ path: "maxDuration", code: "unit_multiple" }]);
  });

  it("wants options for a list and a pattern that compiles", () => {
    const customFields = [
      { ...emptyField("select"), name: "Niveau" },
      { ...emptyField("text"), name: "Permis", validation: "([0-9]{12}" },
    ];
    expect(check({ ...good, customFields })).toEqual([
      { path: "customFields.0.options", code: "options" },
      { path: "customFields.1.validation", code: "pattern" },
    ]);
  });

  it("knows a reminder that cannot be and one said twice", () => {
    const row = (amount: number, unit: "minutes" | "hours") => ({ id: `${amount}${unit}`, amount, unit, channel: "email" as const });
    expect(check({ ...good, reminders: [row(2, "minutes"), row(2, "hours"), row(120, "minutes")] })).toEqual([
      { path: "reminders.0", code: "reminder_range" }, { path: "reminders.2", code: "reminder_twice" },
    ]);
    expect(check({ ...good, reminders: [] })).toEqual([]);
  });

  it("refuses two entries for one date", () => {
    const day = { date: "2026-12-24", slots: [] };
    expect(check({ ...good, specialAvailability: [day, day] })).toEqual([
      { path: "specialAvailability.1.date", code: "twice" },
    ]);
  });
});

describe("sections", () => {
  it("place a nested path by its first word, unknown ones under the essentials", () => {
    expect(sectionOf("customFields.2.validation")).toBe("fields");
    expect(sectionOf("somethingNew")).toBe("essentials");
  });

  it("come in the editor's order", () => {
    const groups = bySection([{ path: "metadata" }, { path: "name" }, { path: "price" }]);
    expect(groups.map((group) => [group.section, group.problems.length])).toEqual([["essentials", 2], ["advanced", 1]]);
  });
});

describe("ids", () => {
  it("are readable and unique", () => {
    expect(fieldIdFor("Numéro d'assurance", [])).toBe("numero_assurance");
    expect(fieldIdFor("Âge", ["age", "age_2"])).toBe("age_3");
    expect(referenceFor("Salle Ravel (3ᵉ)", [])).toBe("salle-ravel-3");
    expect(fieldIdFor("???", [])).toBe("champ");
  });
});
