/** What `/figures/…` answers (money in minor units of the organization's currency). */
export type Sums = {
  bookings: number;
  pending: number;
  confirmed: number;
  completed: number;
  cancelled: number;
  noShow: number;
  /** What was paid less what was given back. */
  revenue: number;
  /** The prices of all not cancelled, paid or not. */
  bookedValue: number;
  averageValue: number | null;
  uniqueClients: number;
  participants: number;
};
export type Summary = { currency: string; items: (Sums & { period: string })[]; total: Sums };
export type ServiceFigures = Sums & { serviceId: string; name: string; color: string | null; count: number; average: number | null; cancellationRate: number };
export type PeakCell = { dayOfWeek: number; hour: number; bookings: number };
/** No hours of its own: `openMinutes` and `rate` are null. */
export type Occupied = { id: string; name: string; openMinutes: number | null; bookedMinutes: number; rate: number | null };
export type Occupancy = { staff: Occupied[]; resources: Occupied[] };

/** Change from one number to another, as a share: 0.12 is 12 % more; null when there was nothing to compare with. */
export function change(now: number, then: number): number | null {
  return then === 0 ? null : (now - then) / then;
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round marks of an axis from 0 to at least `most`, five at most besides 0. */
export function marks(most: number): number[] {
  if (most <= 0) return [0, 1];
  const rough = most / 4;
  const scale = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * scale >= rough) ?? 10) * scale;
  const whole = Math.max(step, 0);
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, index) => Number((index * whole).toPrecision(12)));
}

/** The hours worth a column: from the first to the last with a booking; office hours when there is none. */
export function hoursShown(cells: readonly PeakCell[]): number[] {
  const busy = cells.filter((cell) => cell.bookings > 0).map((cell) => cell.hour);
  const first = busy.length > 0 ? Math.min(...busy) : 8;
  const last = busy.length > 0 ? Math.max(...busy) : 19;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Lines of a spreadsheet; a text that holds the separator, a quote or a line break is quoted, one that a spreadsheet would compute is not let. */
export function csv(lines: readonly (string | number)[][], separator: string): string {
  const cell = (value: string | number) => {
    if (typeof value === "number") return separator === ";" ? String(value).replace(".", ",") : String(value);
    const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /["\n\r]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return lines.map((line) => line.map(cell).join(separator)).join("\r\n");
}
