import { EmptyState, useText } from "@comptoir/ui";
import { Button, Group } from "@mantine/core";
import { IconLinkOff, IconMail, IconPhone } from "@tabler/icons-react";
import type { LinkOver as Over } from "../hooks/useLinkPage";
import { linkWords } from "../linkWords";

/** A link that lets nobody in any more: why, and how to reach the house. */
export function LinkOver({ why, house, phone, email }: Over) {
  const t = useText(linkWords);
  return (
    <EmptyState
      order={1} icon={IconLinkOff} title={t.over[why]} text={t.overText[why](house)}
      action={(phone || email) && (
        <Group justify="center" gap="sm">
          {phone && <Button size="md" variant="default" component="a" href={`tel:${phone.replace(/[^+\d]/g, "")}`} leftSection={<IconPhone size={18} aria-hidden />}>{phone}</Button>}
          {email && <Button size="md" variant="default" component="a" href={`mailto:${email}`} leftSection={<IconMail size={18} aria-hidden />}>{email}</Button>}
        </Group>
      )}
    />
  );
}
