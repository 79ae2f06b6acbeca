import { useEffect, useState } from "preact/hooks";
import type { Refused } from "../api/client";
import { addMonths, lastOf, type Day, type Month } from "../model/days";
import type { MonthOfSlots, SlotChoice } from "../model/monthly";
import { useCounter } from "./context";

export interface MonthState {
  /** Undefined until the first answer for these choices. */
  slots: MonthOfSlots | undefined;
  failure: string | null;
  retry: () => void;
}

/** The month's slots for a choice; the next month is fetched quietly once this one is here. */
export function useMonth({ choice, month, today, last }: { choice: SlotChoice; month: Month; today: Day; last: Day }): MonthState {
  const { monthly, emit } = useCounter();
  const key = JSON.stringify([choice, month]);
  const [answer, setAnswer] = useState<{ key: string; slots?: MonthOfSlots; failure?: string }>();
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    monthly.get(choice, month, today).then(
      (slots) => {
        if (!current) return;
        setAnswer({ key, slots });
        if (lastOf(month) < last) monthly.get(choice, addMonths(month, 1), today).catch(() => undefined);
      },
      ({ code, status }: Refused) => {
        emit("error", { code, status });
        if (current) setAnswer({ key, failure: code });
      },
    );
    return () => {
      current = false;
    };
    // `key` stands for the choice and the month by value.
  }, [key, attempt]);

  const known = answer?.key === key ? answer : undefined;
  return { slots: known?.slots, failure: known?.failure ?? null, retry: () => setAttempt(attempt + 1) };
}
