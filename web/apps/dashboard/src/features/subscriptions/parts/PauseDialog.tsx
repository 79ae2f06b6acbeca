import { DateInput } from "@mantine/dates";
import { addDays, ConfirmDialog, instantOf, useRegion, useText, wallOf } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterMoney } from "../../payments/model/stale";
import type { Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

type Props = { subscription: Subscription; onClose: () => void };

export function PauseDialog({ subscription, onClose }: Props) {
  const t = useText(subscriptionWords);
  const { timeZone } = useRegion();
  const [until, setUntil] = useState<string | null>(null);
  const { submit, isBusy } = useSave({
    save: () => api.post<Subscription>(`/subscriptions/${subscription.id}/pause`, until ? { until: instantOf(until, "00:00", timeZone).toISOString() } : {}),
    invalidates: staleAfterMoney, done: t.paused, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(undefined)} title={t.pauseTitle} text={t.pauseText} confirmLabel={t.pause} isBusy={isBusy}>
      <DateInput
        label={t.until} placeholder={t.untilOpen} clearable valueFormat="D MMMM YYYY" minDate={addDays(wallOf(new Date(), timeZone).date, 1)} value={until} onChange={setUntil}
      />
    </ConfirmDialog>
  );
}

export function ResumeDialog({ subscription, onClose }: Props) {
  const t = useText(subscriptionWords);
  const { submit, isBusy } = useSave({
    save: () => api.post<Subscription>(`/subscriptions/${subscription.id}/resume`), invalidates: staleAfterMoney, done: t.resumed, onDone: onClose,
  });
  return <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(undefined)} title={t.resumeTitle} text={t.resumeText} confirmLabel={t.resume} isBusy={isBusy} />;
}
