import { ConfirmDialog, useText } from "@comptoir/ui";
import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { guestKeys } from "../hooks/useGuestBooking";
import { words } from "../words";

export function CancelByGuest({ token }: { token: string }) {
  const t = useText(words);
  const [asks, ask] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post(`/guest/bookings/${encodeURIComponent(token)}/cancel`, reason ? { reason } : {}),
    invalidates: [guestKeys.one(token)],
    done: t.cancelled,
    onDone: ask.close,
  });
  return (
    <>
      <Button size="md" variant="default" onClick={ask.open}>{t.cancel}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit(undefined)} title={t.cancelTitle} text={t.cancelText}
        confirmLabel={t.cancel} cancelLabel={t.keep} isDangerous isBusy={isBusy}>
        <Textarea label={t.reason} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
