import type { Schemas } from "@comptoir/client";

export type Reminder = Schemas["OrganizationOut"]["rules"]["reminders"][number];
export type Unit = "minutes" | "hours" | "days";
export type ReminderRow = { id: string; amount: number | ""; unit: Unit; channel: Reminder["channel"] };

const size: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };
export const units = ["minutes", "hours", "days"] as const;
export const channels = ["email", "mobile", "sms", "push"] as const;
export const MOST_REMINDERS = 10;
/** What people usually ask for, in minutes: an hour, two hours, a day, two days, a week. */
export const starts = [60, 120, 1440, 2880, 10_080] as const;
const DAY = 1440;

/** The largest unit that says it in a whole number; a day is said as 24 hours. */
export function rowOf(minutes: number): { amount: number; unit: Unit } {
  const unit = minutes % DAY === 0 && minutes > DAY ? "days" : minutes % 60 === 0 ? "hours" : "minutes";
  return { amount: minutes / size[unit], unit };
}

export function toRow({ beforeMinutes, channel }: Reminder, index: number): ReminderRow {
  return { id: `${index}-${beforeMinutes}-${channel}`, ...rowOf(beforeMinutes), channel };
}

/** One more, by a channel that such a moment suits and that is not taken: on the telephone when it is soon, else by mail. */
export function newRow(rows: readonly ReminderRow[], minutes: number): ReminderRow {
  const suited: readonly Reminder["channel"][] = minutes < DAY ? ["mobile", "email"] : ["email", "mobile"];
  const taken = rows.map(fromRow).filter(({ beforeMinutes }) => beforeMinutes === minutes).map(({ channel }) => channel);
  const channel = suited.find((one) => !taken.includes(one)) ?? suited[0]!;
  return { id: `new-${Date.now()}-${rows.length}`, ...rowOf(minutes), channel };
}

export function fromRow({ amount, unit, channel }: ReminderRow): Reminder {
  return { beforeMinutes: Math.round(Number(amount) * size[unit]), channel };
}

/** What the server takes: between five minutes and 31 days ahead. */
export function isPossible(row: ReminderRow): boolean {
  const { beforeMinutes } = fromRow(row);
  return row.amount !== "" && beforeMinutes >= 5 && beforeMinutes <= 44_640;
}

export function isRepeated(rows: readonly ReminderRow[], index: number): boolean {
  const said = rows.map((row) => JSON.stringify(fromRow(row)));
  return said.indexOf(said[index] ?? "") !== index;
}
