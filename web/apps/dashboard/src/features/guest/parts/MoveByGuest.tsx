import { useFormat, useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Group, Loader, Modal, Stack, Text } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { useSentence } from "@/forms/sentence";
import type { GuestBooking } from "../hooks/useGuestBooking";
import { useGuestMove, useMovePreview } from "../hooks/useGuestMove";
import { words } from "../words";
import { GuestTimes } from "./GuestTimes";

/** Another time for the same people: chosen, priced, and only then moved. */
export function MoveByGuest({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const [opened, dialog] = useDisclosure(false);
  const isPhone = useMediaQuery("(max-width: 36em)") ?? false;
  const [start, setStart] = useState<string | null>(null);
  const close = () => {
    dialog.close();
    setStart(null);
  };
  return (
    <>
      <Button size="md" variant="default" onClick={dialog.open}>{t.move}</Button>
      <Modal opened={opened} onClose={close} title={t.moveTitle} size="lg" fullScreen={isPhone} closeButtonProps={{ "aria-label": t.close }}>
        <Stack>
          {start === null
            ? <><Text size="sm" c="dimmed">{t.moveText(booking.serviceName)}</Text><GuestTimes token={token} onChoose={setStart} /></>
            : <Chosen token={token} booking={booking} start={start} onBack={() => setStart(null)} onDone={close} />}
        </Stack>
      </Modal>
    </>
  );
}

type ChosenProps = { token: string; booking: GuestBooking; start: string; onBack: () => void; onDone: () => void };

function Chosen({ token, booking, start, onBack, onDone }: ChosenProps) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const sentence = useSentence();
  const { data, error, isPending } = useMovePreview(token, start);
  const { submit, isBusy } = useGuestMove(token, t.moved, onDone);
  const money = (minor: number) => format.money(minor, booking.currency);
  return (
    <Stack>
      <div>
        <Text size="sm" c="dimmed" td="line-through">{format.day(booking.startDate, "dayMonth")}, {format.span(booking.startDate, booking.endDate)}</Text>
        <Text fw={600}>{t.chosen(`${format.day(start, "dayMonth")}, ${data ? format.span(data.startDate, data.endDate) : format.time(start)}`)}</Text>
        <Text size="xs" c="dimmed">{t.zone(timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone)}</Text>
      </div>
      {isPending && <Loader type="dots" size="sm" />}
      {error && <Alert color="red" role="alert">{sentence(error)}</Alert>}
      {data && (data.totalPrice > 0 || data.difference !== 0) && (
        <Text size="sm" role="status">
          {data.difference === 0 ? t.samePrice : (data.difference > 0 ? t.dearer : t.cheaper)(money(Math.abs(data.difference)), money(data.totalPrice))}
          {data.refunded > 0 && ` ${t.moneyBack(money(data.refunded))}`}
          {data.difference !== 0 && data.amountDue > 0 && ` ${t.stillDue(money(data.amountDue))}`}
        </Text>
      )}
      <Group>
        <Button size="md" loading={isBusy} disabled={!data} onClick={() => submit(start)}>{t.confirmMove}</Button>
        <Button size="md" variant="default" onClick={onBack}>{t.otherTime}</Button>
      </Group>
    </Stack>
  );
}
