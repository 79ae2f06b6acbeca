import { useText } from "@comptoir/ui";
import { Switch } from "@mantine/core";
import type { Booking } from "../../model/booking";
import { words } from "./words";

/** Whether a change is told by mail; nothing where nobody could be. */
export function TellClient({ booking, value, onChange }: { booking: Booking; value: boolean; onChange: (notify: boolean) => void }) {
  const t = useText(words);
  if (!isTold(booking)) return null;
  return <Switch label={t.tellClient} checked={value} onChange={(event) => onChange(event.currentTarget.checked)} />;
}

/** Somebody has an address. */
export function isTold({ contactEmail, guestEmails }: Booking): boolean {
  return Boolean(contactEmail) || guestEmails.length > 0;
}
