import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { Booking } from "@/features/bookings/model/booking";
import { renderPart } from "@/testing/render";
import { Requests } from "./Requests";

function request(number: number): Booking {
  return {
    id: `b${number}`, contactName: `Client ${number}`, serviceName: "Bilan", startDate: `2026-06-0${number}T08:00:00Z`, endDate: `2026-06-0${number}T09:00:00Z`,
    status: "pending", participants: 1, assignedStaff: [], assignedResources: [], color: null,
  } as unknown as Booking;
}

it("names the day of each request", () => {
  renderPart(<Requests requests={[request(1), request(3)]} onOpen={() => {}} />);
  expect(screen.getByRole("button", { name: /lun. 1er juin.*Client 1/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /mer. 3 juin.*Client 3/ })).toBeTruthy();
});
