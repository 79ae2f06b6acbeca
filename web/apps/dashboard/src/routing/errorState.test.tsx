import { Refused } from "@comptoir/client";
import { ErrorState } from "@comptoir/ui";
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPart } from "@/testing/render";

const refused = (status: number, detail: string) => new Refused(status, { type: "", title: "", status, code: "platform.not_found", detail });

it("offers to try again what failed", () => {
  renderPart(<ErrorState error={refused(503, "Service indisponible.")} onRetry={() => {}} />);
  expect(screen.getByText("Service indisponible.")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Réessayer" })).toBeTruthy();
});

it("does not offer to try again what is gone", () => {
  renderPart(<ErrorState error={refused(404, "Cet élément n’existe pas.")} onRetry={() => {}} />);
  expect(screen.getByRole("heading", { name: "Introuvable" })).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
});
