import type { Prefill } from "@comptoir/embed";
import type { Booking, Frequency, Service, Slot } from "../api/documents";
import { monthOf, type Day, type Month } from "./days";
import type { FieldValue, Values } from "./fields";
import { participantRange } from "./price";

export type Step = "service" | "time" | "details" | "done" | "mine";
/** Messages by path, as `Values`; none or empty where nothing is wrong. */
export type Errors = Record<string, string>;

/** What the visitor has chosen and typed, and what came of it. */
export interface Flow {
  step: Step;
  service: Service | null;
  /** Null: anyone. */
  staffId: string | null;
  participants: number;
  units: number;
  month: Month;
  day: Day | null;
  slot: Slot | null;
  /** The slot is full: what follows is a place in the queue. */
  waiting: boolean;
  /** Asked for more than once; null: just this time. */
  series: { frequency: Frequency; count: number } | null;
  /** A course with all its sessions. */
  whole: boolean;
  /** The code whose effect is in the quote. */
  promo: string;
  values: Values;
  errors: Errors;
  /** Slots offered instead of one that was lost; null when none was. */
  nearest: Slot[] | null;
  sending: boolean;
  /** Sentence about the last failure to book. */
  failure: string | null;
  booking: Booking | null;
}
export type Change = Partial<Flow>;

/** No complaint of any kind. */
export const CALM = { errors: {}, nearest: null, failure: null };

/** One booking of a free slot. */
const PLAIN = { waiting: false, series: null, whole: false };

/** The first step: the services, or the calendar when there is nothing to choose. */
export function start(services: readonly Service[], today: Day, prefill: Prefill = {}): Flow {
  const blank: Flow = {
    ...CALM, step: "service", service: null, staffId: null, participants: 1, units: 1, month: monthOf(today), day: null, slot: null,
    ...PLAIN, promo: "", values: {}, sending: false, booking: null,
  };
  const wished = services.find(({ id }) => id === prefill.serviceId) ?? (services.length === 1 ? services[0] : undefined);
  const opened = wished ? { ...blank, ...choose(blank, wished, today) } : blank;
  return { ...opened, ...prefilled(opened, prefill) };
}

// What every act of the visitor makes of the state; pure, so that "nothing typed is lost" can be tested.

export function choose(state: Flow, service: Service, today: Day): Change {
  if (state.service?.id === service.id) return { step: "time" };
  return { ...CALM, ...PLAIN, step: "time", service, whole: service.courseSale === "whole", staffId: null, participants: participantRange(service)[0], units: 1, month: monthOf(today), day: null, slot: null };
}

export const turn = ({ day }: Flow, month: Month): Change => ({ month, day: day && monthOf(day) === month ? day : null });
/** A slot without room is waited for. */
export const take = (slot: Slot): Change => ({ ...CALM, step: "details", slot, waiting: !!slot.full, series: null });
export const back = (step: Step): Change => ({ ...CALM, step });

export const type = ({ values, errors }: Flow, path: string, value: FieldValue): Change => ({
  values: { ...values, [path]: value },
  errors: { ...errors, [path]: "" },
});

/** What the page knows about the visitor; what it leaves out stays as it was typed. */
export function prefilled({ service, values, participants, staffId, month, day }: Flow, prefill: Prefill): Change {
  const { name, email, phone, notes, fields = {}, date = "" } = prefill;
  const own = Object.entries(fields).map(([id, value]) => [`customFieldValues.${id}`, value]);
  const given = [["contactName", name], ["contactEmail", email], ["contactPhone", phone], ["notes", notes], ...own].filter(([, value]) => value !== undefined);
  const typed = { values: { ...values, ...(Object.fromEntries(given) as Values) } };
  if (!service) return typed;
  const [least, most] = participantRange(service);
  return {
    ...typed,
    participants: Math.min(most, Math.max(least, Number(prefill.participants ?? participants))),
    staffId: service.staff.find(({ id }) => id === prefill.staffId)?.id ?? staffId,
    ...(date > month ? { day: date, month: monthOf(date) } : { day, month }),
  };
}
