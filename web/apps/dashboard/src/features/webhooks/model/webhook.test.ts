import { describe, expect, it } from "vitest";
import { families, familyToggled, formToWebhook, takes, toggled, webhookToForm } from "./webhook";

const names = ["booking.cancelled.v1", "booking.created.v1"];

describe("the choice of events", () => {
  it("is by family", () => {
    const types = [...names, "payment.completed.v1"].map((name) => ({ name, description: "" }));
    expect(families(types)).toEqual([{ family: "booking", names }, { family: "payment", names: ["payment.completed.v1"] }]);
  });

  it("takes a family whole, and apart when one of it goes", () => {
    expect(familyToggled(["booking.created.v1", "payment.completed.v1"], "booking", names)).toEqual(["payment.completed.v1", "booking.*"]);
    expect(takes(["booking.*"], "booking.created.v1")).toBe(true);
    expect(toggled(["booking.*"], "booking.created.v1", names)).toEqual(["booking.cancelled.v1"]);
    expect(familyToggled(["booking.*"], "booking", names)).toEqual([]);
  });

  it("is empty for all of them", () => {
    expect(webhookToForm(undefined).everything).toBe(true);
    expect(formToWebhook({ url: " https://a.test ", description: "", everything: true, events: ["booking.*"] })).toMatchObject({ url: "https://a.test", events: [] });
  });
});
