import { useRef } from "preact/hooks";
import { createBooking } from "../api/booking";
import { Refused } from "../api/client";
import { uuid } from "../api/uuid";
import type { Action, Flow } from "../model/flow";
import { form } from "../model/form";
import { bookingRequest, complaints, placeErrors } from "../model/request";
import type { TextKey } from "../texts/say";
import { useCounter } from "./context";

/** Checks what was typed and books; the same attempt sent twice is one booking. */
export function useBooking(state: Flow, act: (action: Action) => void): () => Promise<void> {
  const set = (change: Partial<Flow>): void => act({ type: "set", change });
  const { api, say, language, emit, monthly } = useCounter();
  const attempt = useRef({ body: "", key: "" });

  const refuse = (error: unknown): void => {
    const { code, status, details } = error instanceof Refused ? error : new Refused(0, "unknown");
    emit("error", { code, status });
    if (code === "booking.slot_taken" || code === "booking.slot_not_offered") {
      monthly.clear();
      return set(form.taken(details.nearest ?? []));
    }
    const { errors, rest } = placeErrors(details.errors ?? [], state.service!.customFields);
    if (Object.keys(errors).length) set(form.invalid(errors));
    if (rest.length || !Object.keys(errors).length) set(form.failed(rest.join(" ") || sentenceOf(code, status, details.detail)));
  };

  return async () => {
    const wrong = Object.entries(complaints(state));
    if (wrong.length) return set(form.invalid(Object.fromEntries(wrong.map(([path, { key, values }]) => [path, say(key as TextKey, values)]))));
    const body = JSON.stringify(bookingRequest(state, language));
    if (attempt.current.body !== body) attempt.current = { body, key: uuid() };
    set(form.send());
    try {
      const booking = await createBooking(api, body, attempt.current.key);
      attempt.current = { body: "", key: "" };
      monthly.clear();
      const { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } = booking;
      emit("booking.created", { booking: { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } });
      set(form.sent(booking));
    } catch (error) {
      refuse(error);
    }
  };
}

const OWN_SENTENCES = ["unreachable", "booking.service_inactive", "platform.rate_limited"];

/** The server's sentence where it is about this booking (4xx), the widget's own for the rest. */
function sentenceOf(code: string, status: number, detail: string | undefined): string {
  return detail && status >= 400 && status < 500 && !OWN_SENTENCES.includes(code) ? detail : code;
}
