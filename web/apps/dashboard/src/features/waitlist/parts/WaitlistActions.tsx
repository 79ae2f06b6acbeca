import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconMailFast, IconTrash, IconUserCheck } from "@tabler/icons-react";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../bookings/hooks/useBookingAction";
import type { Booking } from "../../bookings/model/booking";
import { waitlistWords } from "../words";

/** Offering goes out of turn but leaves the choice to the person; giving a place does not ask. */
export function WaitlistActions({ booking }: { booking: Booking }) {
  const t = useText(waitlistWords);
  const [asks, setAsks] = useState<"promote" | "remove">();
  const name = booking.contactName || t.noName;
  const close = () => setAsks(undefined);
  const step = (action: string, done: string) => ({
    save: () => api.post<Booking>(`/bookings/${booking.id}/${action}`), invalidates: staleAfterChange, done, onDone: close,
  });
  const offer = useSave(step("offer", t.offerSent));
  const promote = useSave(step("promote", t.promoted));
  const remove = useSave(step("cancel", t.removed));
  const may = (action: Booking["allowedActions"][number]) => booking.allowedActions.includes(action);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="subtle" color="gray" size={36} aria-label={t.actions(name)}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {may("offer") && <Menu.Item leftSection={<IconMailFast size={16} />} onClick={() => offer.submit(undefined)}>{t.offer}</Menu.Item>}
          {may("promote") && <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={() => setAsks("promote")}>{t.promote}</Menu.Item>}
          {may("cancel") && <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={() => setAsks("remove")}>{t.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asks === "promote"} onClose={close} title={t.promoteTitle(name)} text={t.promoteText} confirmLabel={t.promote}
        isBusy={promote.isBusy} onConfirm={() => promote.submit(undefined)}
      />
      <ConfirmDialog
        opened={asks === "remove"} onClose={close} title={t.removeTitle(name)} text={t.removeText} isDangerous confirmLabel={t.remove}
        isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
