import { useText } from "@comptoir/ui";
import { ActionIcon, Button, Modal } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import { IconScan } from "@tabler/icons-react";
import { usePermission } from "@/session/useSession";
import { CheckInForm } from "./CheckInForm";
import { words } from "./words";

/** The way in for whoever arrives with a code. */
export function CheckInButton({ onBooking }: { onBooking: (id: string) => void }) {
  const t = useText(words);
  const [isOpen, open] = useDisclosure(false);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  if (!usePermission("booking.manage")) return null;
  return (
    <>
      {isPhone
        ? <ActionIcon variant="default" size={36} aria-label={t.title} onClick={open.open}><IconScan size={19} /></ActionIcon>
        : <Button variant="default" leftSection={<IconScan size={18} aria-hidden />} onClick={open.open}>{t.open}</Button>}
      <Modal opened={isOpen} onClose={open.close} title={t.title} closeButtonProps={{ "aria-label": t.close }}>
        <CheckInForm onBooking={(id) => { open.close(); onBooking(id); }} />
      </Modal>
    </>
  );
}
