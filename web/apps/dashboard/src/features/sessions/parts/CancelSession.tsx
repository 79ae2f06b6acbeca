import { Textarea } from "@mantine/core";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../bookings/hooks/useBookingAction";
import type { GroupSession } from "../model/session";
import { sessionWords } from "../words";

/** Everybody is told why and refunded; so it asks first. */
export function CancelSession({ session, onClose }: { session: GroupSession; onClose: () => void }) {
  const t = useText(sessionWords).cancelDialog;
  const [reason, setReason] = useState("");
  const cancel = useSave({
    save: () => api.post<GroupSession>(`/sessions/${session.id}/cancel`, { reason: reason.trim() }), invalidates: staleAfterChange, done: t.done, onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} title={t.title(session.title || session.serviceName)} text={t.text(session.taken + session.waiting)} isDangerous
      confirmLabel={t.confirm} isBusy={cancel.isBusy} onConfirm={() => cancel.submit(undefined)}
    >
      <Textarea label={t.reason} autosize minRows={2} maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
