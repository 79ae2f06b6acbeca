import { addDays, ConfirmDialog, instantOf, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Textarea } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useState } from "react";
import { useSave } from "@/forms/useSave";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { words } from "../words";
import type { MySubscription } from "./SubscriptionCard";

type Props = { subscription: MySubscription; onClose: () => void };

export function PauseMine({ subscription, onClose }: Props) {
  const t = useText(words).subscriptions;
  const { timeZone } = useRegion();
  const [until, setUntil] = useState<string | null>(null);
  const { submit, isBusy } = useAct(subscription, "pause", t.paused, onClose);
  const wish: Record<string, string> = until ? { until: instantOf(until, "00:00", timeZone).toISOString() } : {};
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(wish)} title={t.pauseTitle} text={t.pauseText} confirmLabel={t.pause} isBusy={isBusy}>
      <DateInput
        label={t.until} placeholder={t.open} clearable valueFormat="D MMMM YYYY" minDate={addDays(wallOf(new Date(), timeZone).date, 1)} value={until} onChange={setUntil}
      />
    </ConfirmDialog>
  );
}

export function ResumeMine({ subscription, onClose }: Props) {
  const t = useText(words).subscriptions;
  const { submit, isBusy } = useAct(subscription, "resume", t.resumed, onClose);
  return <ConfirmDialog opened onClose={onClose} onConfirm={() => submit({})} title={t.resumeTitle} text={t.resumeText} confirmLabel={t.resume} isBusy={isBusy} />;
}

export function CancelMine({ subscription, onClose }: Props) {
  const t = useText(words).subscriptions;
  const format = useFormat();
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useAct(subscription, "cancel", t.cancelled, onClose);
  const ends = format.day(subscription.endsAt ?? subscription.currentPeriodEnd);
  return (
    <ConfirmDialog
      opened onClose={onClose} onConfirm={() => submit({ reason: reason.trim() })} title={t.cancelTitle} text={t.cancelText(ends)} confirmLabel={t.cancel} cancelLabel={t.keep} isDangerous
      isBusy={isBusy}
    >
      <Textarea label={t.reason} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

function useAct({ id }: MySubscription, act: string, done: string, onDone: () => void) {
  const { slug, api } = useArea();
  return useSave({
    save: (wish: Record<string, string>) => api.post<MySubscription>(`/me/subscriptions/${id}/${act}`, wish), invalidates: [areaKeys.all(slug)], done, onDone,
  });
}
