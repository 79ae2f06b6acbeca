import { dayIn } from "../../../booking/src/model/zones";

/** The day that it is there. */
export const todayIn = (timeZone: string): string => dayIn(timeZone, new Date());

/** Nine in the morning of a day where the house is, as an instant. */
export function morningOf(day: string, timeZone: string): string {
  const name = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(new Date(`${day}T09:00Z`)).find(({ type }) => type === "timeZoneName")!.value;
  return `${day}T09:00:00${name.slice(3) || "+00:00"}`;
}
