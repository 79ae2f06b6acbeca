import type { Booking } from "../api/documents";
import { placeText } from "./place";

const stamp = (instant: string | Date): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");

/** A property of free text, escaped, and folded so that no line has more than 75 octets: 18 characters of at most four (RFC 5545 §3.1). */
const line = (name: string, ...texts: (string | null | undefined)[]): string =>
  `${name}:${texts.filter(Boolean).join(" – ").replace(/[\\;,]/g, "\\$&").replace(/\s+/g, " ")}`.replace(/.{18}(?=.)/gu, "$&\r\n ");

/** The booking as a calendar file (RFC 5545). */
export function calendarFile({ id, startDate, endDate, serviceName, location, reference, manageUrl, status }: Booking, organization: string, now: Date): string {
  return [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Comptoir//Booking//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
    `UID:${id}@comptoir`, `DTSTAMP:${stamp(now)}`, `DTSTART:${stamp(startDate)}`, `DTEND:${stamp(endDate)}`,
    line("SUMMARY", serviceName, organization), line("LOCATION", placeText(location)), line("DESCRIPTION", reference, manageUrl),
    `STATUS:${status === "pending" ? "TENTATIVE" : "CONFIRMED"}`, "END:VEVENT", "END:VCALENDAR", "",
  ].join("\r\n");
}
