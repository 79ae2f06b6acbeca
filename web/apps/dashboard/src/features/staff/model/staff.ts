import type { WeeklyRange } from "./week";

export type Override = { date: string; slots: { startTime: string; endTime: string }[] };
/** Instants with offset; `end` is not included. */
export type TimeOff = { start: string; end: string; reason?: string | null; standInId?: string | null };

/** Someone who delivers services, as the API has them. */
export type StaffMember = {
  id: string;
  reference: string | null;
  name: string;
  email: string | null;
  phone: string | null;
  color: string | null;
  roles: string[];
  skills: string[];
  locationId: string | null;
  userId: string | null;
  timeZone: string | null;
  /** null: no hours of their own, the service's decide. */
  weeklyHours: WeeklyRange[] | null;
  overrides: Override[];
  timeOff: TimeOff[];
  priority: number;
  isActive: boolean;
  /** Created because a service document named them. */
  isPlaceholder: boolean;
  createdAt: string;
};
