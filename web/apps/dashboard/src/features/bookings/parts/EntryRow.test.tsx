import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderPart } from "@/testing/render";
import type { Booking } from "../model/booking";
import { EntryRow } from "./EntryRow";

const booking = {
  id: "b1", contactName: "Zoé <b>Martin</b>", serviceName: "Yoga", startDate: "2026-06-01T08:00:00Z", endDate: "2026-06-01T09:00:00Z",
  status: "pending", participants: 2, assignedStaff: [{ staffId: "s", staffName: "Karim", role: null }], assignedResources: [], color: null,
} as unknown as Booking;

it("says when, who, what and with whom, in the organization's zone, and opens by keyboard", async () => {
  const open = vi.fn();
  renderPart(<EntryRow entry={booking} onOpen={open} />, { timeZone: "America/New_York" });
  const row = screen.getByRole("button", { name: /04:00.*Zoé <b>Martin<\/b>.*Yoga · Karim · 2 personnes.*Sans réponse/ });
  row.focus();
  await userEvent.keyboard("{Enter}");
  expect(open).toHaveBeenCalledWith(booking);
});

it("says the day where the list is not one day's", () => {
  renderPart(<EntryRow entry={booking} onOpen={() => {}} isDated />, { timeZone: "America/New_York" });
  expect(screen.getByRole("button", { name: /lun. 1er juin.*04:00 – 05:00/ })).toBeTruthy();
});
