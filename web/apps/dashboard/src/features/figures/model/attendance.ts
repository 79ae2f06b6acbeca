import type { Schemas } from "@comptoir/client";

export type AttendanceItem = Schemas["AttendanceItemOut"];
export type AttendanceSums = Schemas["AttendanceFigures"];
export type Feedback = Schemas["FeedbackOut"];

export const groupings = ["type", "coach", "month"] as const;
export type Grouping = (typeof groupings)[number];
/** `name` is null for appointments with nobody. */
export type AttendanceRow = AttendanceSums & { key: string; name: string | null };

const keyOf: Record<Grouping, (item: AttendanceItem) => { key: string; name: string | null }> = {
  type: ({ serviceId, serviceName }) => ({ key: serviceId, name: serviceName }),
  coach: ({ staffId, staffName }) => ({ key: staffId ?? "", name: staffName }),
  month: ({ month }) => ({ key: month, name: month }),
};

/** One row per type, coach or month; what brought most first, months in their order. */
export function groupedBy(grouping: Grouping, items: readonly AttendanceItem[]): AttendanceRow[] {
  const rows = new Map<string, { name: string | null; items: AttendanceItem[] }>();
  for (const item of items) {
    const { key, name } = keyOf[grouping](item);
    const row = rows.get(key) ?? { name, items: [] };
    row.items.push(item);
    rows.set(key, row);
  }
  const summed = [...rows].map(([key, { name, items: of }]) => ({ key, name, ...sumOf(of) }));
  return summed.sort((a, b) => (grouping === "month" ? a.key.localeCompare(b.key) : b.held + b.missed - (a.held + a.missed)));
}

/** Rates and averages of several rows together, each weighed by what it is of. */
export function sumOf(items: readonly AttendanceSums[]): AttendanceSums {
  const total = (of: (item: AttendanceSums) => number) => items.reduce((sum, item) => sum + of(item), 0);
  const [held, missed, ratings] = [total((item) => item.held), total((item) => item.missed), total((item) => item.ratings)];
  return {
    held, missed, cancelled: total((item) => item.cancelled), ratings,
    attendanceRate: held + missed > 0 ? held / (held + missed) : null,
    averageMinutes: held > 0 ? Math.round(total((item) => (item.averageMinutes ?? 0) * item.held) / held) : null,
    averageRating: ratings > 0 ? total((item) => (item.averageRating ?? 0) * item.ratings) / ratings : null,
  };
}
