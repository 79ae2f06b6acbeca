import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { Button, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { guestKeys, guestPath, type GuestBooking } from "../hooks/useGuestBooking";
import { words } from "../words";

const scopes = ["this", "following", "all"] as const;
type Scope = (typeof scopes)[number];

/** Cancels, or leaves the queue; what comes back is said before. */
export function CancelByGuest({ token, booking, isSeries }: { token: string; booking: GuestBooking; isSeries: boolean }) {
  const t = useText(words);
  const format = useFormat();
  const [asks, ask] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<Scope>("this");
  const waits = booking.status === "waitlisted";
  const { submit, isBusy } = useSave({
    save: () => api.post(guestPath(token, "/cancel"), { ...(reason && { reason }), ...(isSeries && { scope }) }),
    invalidates: [guestKeys.one(token)],
    done: waits ? t.left_ : t.cancelled,
    onDone: ask.close,
  });
  const paid = booking.amountPaid - booking.amountRefunded > 0;
  return (
    <>
      <Button size="md" variant="default" onClick={ask.open}>{waits ? t.leave : t.cancel}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit(undefined)} title={waits ? t.leaveTitle : t.cancelTitle}
        text={waits ? t.leaveText : t.cancelText} confirmLabel={waits ? t.leave : t.cancel} cancelLabel={t.keep} isDangerous isBusy={isBusy}>
        {paid && <Text size="sm" fw={600}>{booking.refund > 0 ? t.refund(format.money(booking.refund, booking.currency)) : t.noRefund}</Text>}
        {isSeries && (
          <Radio.Group label={t.scope} value={scope} onChange={(value) => setScope(value as Scope)}>
            <Stack gap="xs" mt="xs">{scopes.map((one) => <Radio key={one} value={one} label={t.scopes[one]} />)}</Stack>
          </Radio.Group>
        )}
        {!waits && <Textarea label={t.reason} autosize minRows={2} maxLength={500} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />}
      </ConfirmDialog>
    </>
  );
}
