import { addDays, instantOf, wallOf } from "@comptoir/ui";
import type { Override, StaffMember, TimeOff } from "./staff";
import { DEFAULT_HOURS, type WeeklyRange } from "./week";

/** An absence as people say it: days, or hours of a day. */
export type AbsenceForm = {
  startDate: string;
  endDate: string;
  allDay: boolean;
  startTime: string;
  endTime: string;
  reason: string;
  /** Who takes their place; empty: nobody in particular. */
  standInId: string;
};

export type StaffForm = {
  name: string;
  email: string;
  phone: string;
  color: string;
  roles: string[];
  skills: string[];
  locationId: string | null;
  userId: string | null;
  timeZone: string | null;
  hoursMode: "own" | "service";
  weeklyHours: WeeklyRange[];
  overrides: Override[];
  timeOff: AbsenceForm[];
  priority: number | "";
  isActive: boolean;
};

export type StaffBody = Omit<StaffMember, "id" | "reference" | "isPlaceholder" | "createdAt">;

export function newStaff(): StaffForm {
  return {
    name: "", email: "", phone: "", color: "#2f8f76", roles: [], skills: [], locationId: null, userId: null, timeZone: null,
    hoursMode: "own", weeklyHours: [...DEFAULT_HOURS], overrides: [], timeOff: [], priority: 0, isActive: true,
  };
}

/** `zone` is the organization's, for a member who names none. */
export function staffToForm(member: StaffMember, zone: string): StaffForm {
  return {
    name: member.name,
    email: member.email ?? "",
    phone: member.phone ?? "",
    color: member.color ?? "",
    roles: member.roles,
    skills: member.skills,
    locationId: member.locationId,
    userId: member.userId,
    timeZone: member.timeZone,
    hoursMode: member.weeklyHours === null ? "service" : "own",
    weeklyHours: member.weeklyHours ?? [],
    overrides: member.overrides,
    timeOff: member.timeOff.map((absence) => absenceToForm(absence, member.timeZone ?? zone)),
    priority: member.priority,
    isActive: member.isActive,
  };
}

export function staffToBody(form: StaffForm, zone: string): StaffBody {
  return {
    name: form.name.trim(),
    email: form.email.trim(),
    phone: form.phone.trim(),
    color: form.color,
    roles: form.roles,
    skills: form.skills,
    locationId: form.locationId,
    userId: form.userId,
    timeZone: form.timeZone,
    weeklyHours: form.hoursMode === "service" ? null : form.weeklyHours,
    overrides: form.overrides,
    timeOff: form.timeOff.map((absence) => absenceToBody(absence, form.timeZone ?? zone)),
    priority: Number(form.priority) || 0,
    isActive: form.isActive,
  };
}

/** Midnight to midnight reads as whole days, the last one included. */
export function absenceToForm({ start, end, reason, standInId }: TimeOff, zone: string): AbsenceForm {
  const from = wallOf(start, zone);
  const to = wallOf(end, zone);
  const allDay = from.time === "00:00" && to.time === "00:00" && to.date > from.date;
  return {
    startDate: from.date,
    endDate: allDay ? addDays(to.date, -1) : to.date,
    allDay,
    startTime: allDay ? "09:00" : from.time,
    endTime: allDay ? "18:00" : to.time,
    reason: reason ?? "",
    standInId: standInId ?? "",
  };
}

export function absenceToBody(absence: AbsenceForm, zone: string): TimeOff {
  const { startDate, endDate, allDay } = absence;
  const start = allDay ? instantOf(startDate, "00:00", zone) : instantOf(startDate, absence.startTime, zone);
  const end = allDay ? instantOf(addDays(endDate, 1), "00:00", zone) : instantOf(endDate, absence.endTime, zone);
  return { start: start.toISOString(), end: end.toISOString(), reason: absence.reason.trim(), ...(absence.standInId && { standInId: absence.standInId }) };
}

/** Paths of absences that end before they start. */
export function backwardAbsences(form: StaffForm): string[] {
  return form.timeOff.flatMap((absence, index) => {
    const { startDate, endDate, allDay, startTime, endTime } = absence;
    const backward = endDate < startDate || (!allDay && endDate === startDate && endTime <= startTime);
    return backward ? [`timeOff.${index}.endDate`] : [];
  });
}
