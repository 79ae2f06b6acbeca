import { screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { renderPart } from "@/testing/render";
import { ChosenTime } from "./ChosenTime";

vi.mock("../../hooks/useChoices", () => ({
  useStaffChoices: () => ({ data: [{ id: "lea", name: "Léa Rousseau" }] }),
  useResourceChoices: () => ({ data: [] }),
}));

it("says when and with whom was clicked", () => {
  renderPart(<ChosenTime draft={{ start: "2026-11-24T12:00:00Z", staffId: "lea" }} />);
  expect(screen.getByText("mardi 24 novembre, 13:00 · Léa Rousseau")).toBeTruthy();
});
