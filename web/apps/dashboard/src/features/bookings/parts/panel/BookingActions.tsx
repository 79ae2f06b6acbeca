import { useText } from "@comptoir/ui";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useState } from "react";
import { useBookingAction } from "../../hooks/useBookingAction";
import type { Booking, BookingAction } from "../../model/booking";
import { nextStep, otherSteps } from "../../model/nextStep";
import { words as bookingWords } from "../../words";
import { ActionDialogs, dialogActions } from "./ActionDialogs";
import classes from "./BookingPanel.module.css";

type Props = { booking: Booking; onMoved?: ((id: string) => void) | undefined };

/** What may be done now, as the server says; the step that usually follows is the prominent one. */
export function BookingActions({ booking, onMoved }: Props) {
  if (!booking.allowedActions.some((action) => action !== "pay" && action !== "refund")) return null;
  return <div className={classes.footer}><BookingButtons booking={booking} size="sm" onMoved={onMoved} /></div>;
}

type Simple = "confirm" | "decline" | "complete" | "check-in" | "check-out" | "promote" | "offer";

/** In a panel the usual steps are buttons and the others in a menu; in a list only the next one is a button. */
export function BookingButtons({ booking, size, onMoved }: Props & { size: "xs" | "sm" }) {
  const t = useText(bookingWords);
  const [asked, ask] = useState<BookingAction | null>(null);
  const main = nextStep(booking, new Date());
  const may = new Set(booking.allowedActions);
  const isPanel = size === "sm";
  const beside: BookingAction[] = (isPanel ? (["cancel", may.has("decline") ? "decline" : "reschedule"] as const) : (["decline"] as const)).filter((action) => may.has(action) && action !== main);
  const rest = otherSteps(booking, [main, ...beside]);
  return (
    <>
      {beside.map((action) =>
        action === "cancel"
          ? <Button key={action} size={size} variant="subtle" color="red" px="xs" mr="auto" onClick={() => ask(action)}>{t.action[action]}</Button>
          : <Step key={action} booking={booking} action={action} size={size} onAsk={ask} />,
      )}
      {rest.length > 0 && <More booking={booking} actions={rest} size={size} onAsk={ask} />}
      {main && <Step booking={booking} action={main} size={size} isMain onAsk={ask} />}
      <ActionDialogs booking={booking} asked={asked} onClose={() => ask(null)} onMoved={onMoved} />
    </>
  );
}

type StepProps = { booking: Booking; action: BookingAction; size: "xs" | "sm"; isMain?: boolean; onAsk: (action: BookingAction) => void };

function Step({ booking, action, size, isMain = false, onAsk }: StepProps) {
  const t = useText(bookingWords);
  const { submit, isBusy } = useBookingAction(booking.id, action as Simple);
  const label = action === "pay" || action === "refund" ? "" : t.action[action];
  return (
    <Button size={size} variant={isMain ? "filled" : "default"} loading={isBusy} onClick={() => (dialogActions.has(action) ? onAsk(action) : submit({}))}>{label}</Button>
  );
}

function More({ booking, actions, size, onAsk }: { booking: Booking; actions: BookingAction[]; size: "xs" | "sm"; onAsk: (action: BookingAction) => void }) {
  const t = useText(bookingWords);
  const name = t.moreFor(booking.contactName || booking.reference);
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        {size === "sm"
          ? <Button size={size} variant="default" aria-label={name} leftSection={<IconDots size={17} aria-hidden />}>{t.more}</Button>
          : <ActionIcon size={30} variant="default" aria-label={name}><IconDots size={17} /></ActionIcon>}
      </Menu.Target>
      <Menu.Dropdown>
        {actions.map((action) => <MenuStep key={action} booking={booking} action={action} onAsk={onAsk} />)}
      </Menu.Dropdown>
    </Menu>
  );
}

function MenuStep({ booking, action, onAsk }: { booking: Booking; action: BookingAction; onAsk: (action: BookingAction) => void }) {
  const t = useText(bookingWords);
  const { submit } = useBookingAction(booking.id, action as Simple);
  const label = action === "pay" || action === "refund" ? "" : t.action[action];
  const isGrave = action === "cancel";
  return (
    <Menu.Item {...(isGrave && { c: "var(--mantine-color-error)" })} onClick={() => (dialogActions.has(action) ? onAsk(action) : submit({}))}>{label}</Menu.Item>
  );
}
