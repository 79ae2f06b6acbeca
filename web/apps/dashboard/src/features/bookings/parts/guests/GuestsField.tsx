import { useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { BookingForm } from "../create/draft";
import { GuestsInput } from "./GuestsInput";
import { words } from "./words";

/** Others who come along: few bookings have any, so it opens when it is asked for. */
export function GuestsField({ form }: { form: UseFormReturnType<BookingForm> }) {
  const t = useText(words);
  const [isOpen, setOpen] = useState(form.values.guestEmails.length > 0);
  if (!isOpen) {
    return <Button variant="subtle" size="compact-sm" style={{ alignSelf: "flex-start" }} leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>{t.add}</Button>;
  }
  return <GuestsInput value={form.values.guestEmails} onChange={(guestEmails) => form.setValues({ guestEmails })} errors={form.errors} autoFocus={form.values.guestEmails.length === 0} />;
}
