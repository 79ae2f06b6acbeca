import { useText } from "@comptoir/ui";
import { Button, Group, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { bookingKeys } from "../../keys";
import type { Booking } from "../../model/booking";
import { words } from "./words";

export function InternalNotes({ booking }: { booking: Booking }) {
  const t = useText(words);
  const mayWrite = usePermission("booking.manage");
  const saved = booking.internalNotes ?? "";
  const [typed, setTyped] = useState(saved);
  const { submit, isBusy } = useSave({
    save: (internalNotes: string) => api.patch<Booking>(`/bookings/${booking.id}`, { internalNotes }),
    invalidates: [bookingKeys.all],
  });
  return (
    <div>
      <Textarea label={t.internalNotes} description={t.internalHint} autosize minRows={2} maxRows={10} readOnly={!mayWrite}
        value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      {typed !== saved && (
        <Group justify="flex-end" mt="xs"><Button size="xs" variant="light" loading={isBusy} onClick={() => submit(typed)}>{t.saveNotes}</Button></Group>
      )}
    </div>
  );
}
