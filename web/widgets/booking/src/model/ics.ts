import type { Booking } from "../api/documents";
import { placeText } from "./place";

const stamp = (instant: string | Date): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, "");
const escape = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

/** Lines of at most 75 octets, continued by a space (RFC 5545 §3.1). */
function fold(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let size = 0;
  for (const char of line) {
    const width = encoder.encode(char).length;
    if (size + width > 73) {
      out += "\r\n ";
      size = 1;
    }
    out += char;
    size += width;
  }
  return out;
}

/** The booking as a calendar file (RFC 5545). */
export function calendarFile(booking: Booking, { organization, now }: { organization: string; now: Date }): string {
  const place = placeText(booking.location);
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Comptoir//Booking//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
    `UID:${booking.id}@comptoir`, `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(booking.startDate)}`, `DTEND:${stamp(booking.endDate)}`,
    `SUMMARY:${escape([booking.serviceName, organization].filter(Boolean).join(" – "))}`,
    ...(place ? [`LOCATION:${escape(place)}`] : []),
    `DESCRIPTION:${escape([booking.reference, booking.manageUrl].filter(Boolean).join("\n"))}`,
    `STATUS:${booking.status === "pending" ? "TENTATIVE" : "CONFIRMED"}`, "END:VEVENT", "END:VCALENDAR", "",
  ].map(fold).join("\r\n");
}
