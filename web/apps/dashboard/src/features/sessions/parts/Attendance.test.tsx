import { screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { renderPart } from "@/testing/render";
import type { Booking } from "../../bookings/model/booking";
import type { AttendedSession } from "../model/session";
import { Attendance } from "./Attendance";

const person = (id: string) => ({ id, contactName: id, participants: 1, status: "confirmed", allowedActions: ["check-in"], checkedInAt: null }) as unknown as Booking;
const session = { startDate: "2026-06-03T16:30:00Z", bookings: [person("Zoé"), person("Ana")] } as unknown as AttendedSession;

afterEach(() => { vi.useRealTimers(); });

it("calls the list on the day", () => {
  vi.useFakeTimers({ now: new Date("2026-06-03T16:20:00Z") });
  renderPart(<Attendance session={session} onBooking={() => {}} />);
  expect(screen.getByRole("button", { name: "Tous présents" })).toBeTruthy();
  expect(screen.getAllByRole("button", { name: /Noter l’arrivée/ })).toHaveLength(2);
});

it("asks nobody's presence days before", () => {
  vi.useFakeTimers({ now: new Date("2026-06-01T16:20:00Z") });
  renderPart(<Attendance session={session} onBooking={() => {}} />);
  expect(screen.queryByRole("button", { name: "Tous présents" })).toBeNull();
  expect(screen.queryByRole("button", { name: /Noter l’arrivée/ })).toBeNull();
});
