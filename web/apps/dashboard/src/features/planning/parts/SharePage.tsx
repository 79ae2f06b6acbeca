import { useText } from "@comptoir/ui";
import { Button, CopyButton, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconExternalLink } from "@tabler/icons-react";
import type { StaffMember } from "@/features/bookings/model/setting";
import { usePageAddress } from "../hooks/usePageAddress";
import { words } from "../words";
import classes from "./Settings.module.css";

/** The address anybody books at. */
export function SharePage({ person }: { person: StaffMember }) {
  const t = useText(words);
  const address = usePageAddress(person);
  return (
    <section className={classes.share} aria-label={t.page}>
      <div style={{ flex: "1 1 260px", minWidth: 0 }}>
        <Text size="sm" fw={580}>{t.page}</Text>
        <Text size="xs" c="dimmed">{t.pageText}</Text>
        <code>{address}</code>
      </div>
      <Group gap="xs">
        <CopyButton value={address}>
          {({ copied, copy }) => (
            <Button size="sm" variant="default" onClick={copy} leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}>{copied ? t.copied : t.copy}</Button>
          )}
        </CopyButton>
        <Button size="sm" variant="default" component="a" href={address} target="_blank" rel="noreferrer" leftSection={<IconExternalLink size={16} aria-hidden />}>{t.open}</Button>
      </Group>
    </section>
  );
}
