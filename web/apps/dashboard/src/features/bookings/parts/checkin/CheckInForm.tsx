import { Refused } from "@comptoir/client";
import { useFormat, useText } from "@comptoir/ui";
import { Alert, Anchor, Button, Group, Stack, TextInput } from "@mantine/core";
import { IconCamera, IconCheck } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../hooks/useBookingAction";
import type { Booking } from "../../model/booking";
import { CameraScan } from "./CameraScan";
import { mayScan } from "./barcode";
import { words } from "./words";

/** A code typed, read by a reader that types, or seen by the camera; ready for the next person at once. */
export function CheckInForm({ onBooking }: { onBooking: (id: string) => void }) {
  const t = useText(words);
  const format = useFormat();
  const [code, setCode] = useState("");
  const [isScanning, setScanning] = useState(false);
  const [arrived, setArrived] = useState<Booking | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { submit, isBusy, problem, clear } = useSave({
    save: (text: string) =>
      api.post<Booking>("/check-ins", { code: text }).catch((error: unknown) => {
        throw error instanceof Refused && error.status === 404 ? new Refused(404, { ...error.problem, detail: t.unknown }) : error;
      }),
    invalidates: staleAfterChange,
    form: { values: "", setErrors: () => {} },
    done: null,
    onDone: (booking) => {
      setArrived(booking);
      setCode("");
      field.current?.focus();
    },
  });
  const send = (text: string) => {
    setArrived(null);
    if (text.trim()) submit(text.trim());
  };
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); send(code); }}>
      <Stack>
        {arrived && (
          <Alert color="pine" role="status" icon={<IconCheck size={20} />} title={t.arrived(arrived.contactName || arrived.reference)}>
            {arrived.serviceName}, {format.span(arrived.startDate, arrived.endDate)}.{" "}
            <Anchor component="button" type="button" size="sm" underline="always" onClick={() => onBooking(arrived.id)}>{t.showBooking}</Anchor>
          </Alert>
        )}
        {isScanning && <CameraScan onCode={send} onGone={() => setScanning(false)} />}
        <TextInput ref={field} label={t.code} description={t.hint} data-autofocus autoComplete="off" autoCapitalize="characters" spellCheck={false} value={code} error={problem}
          onChange={(event) => { setCode(event.currentTarget.value); clear(); }} />
        <Group justify="space-between">
          {mayScan() ? (
            <Button variant="default" leftSection={<IconCamera size={18} aria-hidden />} onClick={() => setScanning(!isScanning)}>{isScanning ? t.stop : t.scan}</Button>
          ) : <span />}
          <Button type="submit" loading={isBusy} disabled={!code.trim()}>{t.submit}</Button>
        </Group>
      </Stack>
    </form>
  );
}
