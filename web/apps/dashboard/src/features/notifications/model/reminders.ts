import type { Schemas } from "@comptoir/client";

export type Reminder = Schemas["OrganizationOut"]["rules"]["reminders"][number];
export type Unit = "minutes" | "hours" | "days";
export type ReminderRow = { id: string; amount: number | ""; unit: Unit; channel: Reminder["channel"] };

const size: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 };
export const units = ["minutes", "hours", "days"] as const;
export const channels = ["email", "mobile", "sms", "push"] as const;

/** The largest unit that says it in a whole number; a day is said as 24 hours. */
export function toRow({ beforeMinutes, channel }: Reminder, index: number): ReminderRow {
  const unit = beforeMinutes % 1440 === 0 && beforeMinutes > 1440 ? "days" : beforeMinutes % 60 === 0 ? "hours" : "minutes";
  return { id: `${index}-${beforeMinutes}-${channel}`, amount: beforeMinutes / size[unit], unit, channel };
}

export function fromRow({ amount, unit, channel }: ReminderRow): Reminder {
  return { beforeMinutes: Math.round(Number(amount) * size[unit]), channel };
}

/** What the server takes: between five minutes and 31 days ahead. */
export function isPossible(row: ReminderRow): boolean {
  const { beforeMinutes } = fromRow(row);
  return row.amount !== "" && beforeMinutes >= 5 && beforeMinutes <= 44_640;
}

export function isRepeated(rows: ReminderRow[], index: number): boolean {
  const said = rows.map((row) => JSON.stringify(fromRow(row)));
  return said.indexOf(said[index] ?? "") !== index;
}
