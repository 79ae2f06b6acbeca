import { describe, expect, it } from "vitest";
import { kindChoices, resourceToBody, resourceToForm } from "./resource";

describe("a resource's form", () => {
  it("starts as one room and sends what the API knows", () => {
    expect(resourceToBody({ ...resourceToForm(undefined), name: " Salle 1 ", units: "" })).toEqual(
      { name: "Salle 1", type: "room", units: 1, description: "", locationId: null, isActive: true },
    );
  });

  it("keeps a kind that the organization invented", () => {
    expect(kindChoices({ room: "Salle" }, "bateau").at(-1)).toEqual({ value: "bateau", label: "bateau" });
    expect(kindChoices({ room: "Salle" }, "room").filter((choice) => choice.value === "room")).toEqual([{ value: "room", label: "Salle" }]);
  });
});
