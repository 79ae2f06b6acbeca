import type { Prefill } from "@comptoir/embed";
import type { Booking, Service, Slot } from "../api/documents";
import { monthOf, type Day, type Month } from "./days";
import type { FieldValues } from "./fields";
import { participantRange } from "./price";

export type Step = "service" | "time" | "details" | "done";
/** Messages by path as the API names it: `contactEmail`, `customFieldValues.<id>`. */
export type Errors = Record<string, string>;

export interface Draft {
  name: string;
  email: string;
  phone: string;
  notes: string;
  fields: FieldValues;
}

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
  draft: Draft;
  errors: Errors;
  /** Slots offered instead of one that was lost; null when none was. */
  nearest: Slot[] | null;
  sending: boolean;
  /** Code of the last failure to book. */
  failure: string | null;
  booking: Booking | null;
}

export type Action =
  | { type: "service"; service: Service; today: Day }
  | { type: "staff"; staffId: string | null }
  | { type: "participants"; count: number }
  | { type: "units"; count: number }
  | { type: "month"; month: Month }
  | { type: "day"; day: Day | null }
  | { type: "slot"; slot: Slot }
  | { type: "back"; to: Step }
  | { type: "prefill"; prefill: Prefill }
  /** What the form makes of the state, see `form.ts`. */
  | { type: "set"; change: Partial<Flow> };

const EMPTY: Draft = { name: "", email: "", phone: "", notes: "", fields: {} };

/** The first step: the services, or the calendar when there is nothing to choose. */
export function start({ services, today, prefill = {} }: { services: readonly Service[]; today: Day; prefill?: Prefill }): Flow {
  const blank: Flow = {
    step: "service", service: null, staffId: null, participants: 1, units: 1, month: monthOf(today), day: null, slot: null,
    draft: EMPTY, errors: {}, nearest: null, sending: false, failure: null, booking: null,
  };
  const wished = services.find((service) => service.id === prefill.serviceId) ?? (services.length === 1 ? services[0] : undefined);
  const opened = wished ? flow(blank, { type: "service", service: wished, today }) : blank;
  return flow(opened, { type: "prefill", prefill });
}

function prefilled(state: Flow, prefill: Prefill): Flow {
  const { name, email, phone, notes, fields, date, staffId, participants } = prefill;
  const given = Object.fromEntries(Object.entries({ name, email, phone, notes }).filter(([, text]) => text !== undefined));
  const draft = { ...state.draft, ...given, fields: { ...state.draft.fields, ...(fields as FieldValues | undefined) } };
  const next = { ...state, draft };
  if (!state.service) return next;
  const [least, most] = participantRange(state.service);
  if (participants) next.participants = Math.min(most, Math.max(least, participants));
  if (staffId && state.service.staff.some((staff) => staff.id === staffId)) next.staffId = staffId;
  if (date && date > `${state.month}-01`) Object.assign(next, { day: date, month: monthOf(date) });
  return next;
}

/** What every act of the visitor makes of the state; pure, so that "nothing typed is lost" can be tested. */
export function flow(state: Flow, action: Action): Flow {
  switch (action.type) {
    case "service": {
      if (state.service?.id === action.service.id) return { ...state, step: "time" };
      const [least] = participantRange(action.service);
      return { ...state, step: "time", service: action.service, staffId: null, participants: least, units: 1, month: monthOf(action.today), day: null, slot: null, errors: {}, nearest: null, failure: null };
    }
    case "staff": return { ...state, staffId: action.staffId, slot: null };
    case "participants": return { ...state, participants: action.count, slot: null };
    case "units": return { ...state, units: action.count, slot: null };
    case "month": return { ...state, month: action.month, day: state.day && monthOf(state.day) === action.month ? state.day : null };
    case "day": return { ...state, day: action.day, ...(action.day ? { month: monthOf(action.day) } : {}) };
    case "slot": return { ...state, step: "details", slot: action.slot, nearest: null, failure: null };
    case "back": return { ...state, step: action.to, errors: {}, failure: null, nearest: null };
    case "prefill": return prefilled(state, action.prefill);
    case "set": return { ...state, ...action.change };
  }
}
