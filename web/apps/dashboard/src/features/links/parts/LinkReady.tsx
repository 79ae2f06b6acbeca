import { useText } from "@comptoir/ui";
import { Button, Code, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { BookingLink } from "../hooks/useLinks";
import { words } from "../words";

/** A link that was just made, to be copied and sent. */
export function LinkReady({ link, onClose }: { link: BookingLink | null; onClose: () => void }) {
  const t = useText(words);
  return (
    <Modal opened={link !== null} onClose={onClose} title={t.ready} closeButtonProps={{ "aria-label": t.close }}>
      {link && (
        <Stack>
          <Text size="sm">{link.maxUses === 1 ? t.readyOnce : t.readyTimes(link.maxUses)}</Text>
          <Code block style={{ overflowWrap: "anywhere", whiteSpace: "normal" }}>{link.url}</Code>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t.close}</Button>
            <CopyButton value={link.url}>
              {({ copied, copy }) => <Button data-autofocus onClick={copy} leftSection={copied ? <IconCheck size={17} aria-hidden /> : <IconCopy size={17} aria-hidden />}>{copied ? t.copied : t.copy}</Button>}
            </CopyButton>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
