import { expect, it } from "vitest";
import { formToStripe, modeOf } from "./settings";

it("leaves a secret alone that was not typed anew", () => {
  const form = { isEnabled: true, publishableKey: " pk_live_1 ", secretKey: "", webhookSecret: "whsec_2", accountId: "" };
  expect(formToStripe(form)).toEqual({ stripe: { isEnabled: true, publishableKey: "pk_live_1", accountId: "", mode: "live", webhookSecret: "whsec_2" } });
});

it("knows a test key by its name", () => {
  expect(modeOf("pk_test_x")).toBe("test");
  expect(modeOf("pk_live_x")).toBe("live");
});
