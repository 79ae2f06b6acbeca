import { useRef } from "preact/hooks";
import { Refused } from "../api/client";
import { uuid } from "../api/uuid";
import type { Action, Flow } from "../model/flow";
import { bookingRequest, complaints, placeErrors } from "../model/request";
import type { TextKey } from "../texts/say";
import { useCounter } from "./context";

/** Checks what was typed and books; the same attempt sent twice is one booking. */
export function useBooking(state: Flow, act: (action: Action) => void): () => Promise<void> {
  const { api, say, language, emit, monthly } = useCounter();
  const attempt = useRef({ body: "", key: "" });

  const refuse = (error: unknown): void => {
    const { code, status, details } = error instanceof Refused ? error : new Refused(0, "unknown");
    emit("error", { code, status });
    if (code === "booking.slot_taken" || code === "booking.slot_not_offered") {
      monthly.clear();
      return act({ type: "taken", nearest: details.nearest ?? [] });
    }
    const { errors, rest } = placeErrors(details.errors ?? [], state.service!.customFields);
    if (Object.keys(errors).length) act({ type: "errors", errors });
    if (rest.length || !Object.keys(errors).length) act({ type: "failed", code: rest.join(" ") || sentenceOf(code, status, details.detail) });
  };

  return async () => {
    const wrong = Object.entries(complaints(state));
    if (wrong.length) return act({ type: "errors", errors: Object.fromEntries(wrong.map(([path, { key, values }]) => [path, say(key as TextKey, values)])) });
    const request = bookingRequest(state, language);
    const body = JSON.stringify(request);
    if (attempt.current.body !== body) attempt.current = { body, key: uuid() };
    act({ type: "send" });
    try {
      const booking = await api.book(request, attempt.current.key);
      attempt.current = { body: "", key: "" };
      monthly.clear();
      const { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } = booking;
      emit("booking.created", { booking: { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } });
      act({ type: "sent", booking });
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
