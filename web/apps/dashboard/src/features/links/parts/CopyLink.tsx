import { useText } from "@comptoir/ui";
import { ActionIcon, CopyButton, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import type { BookingLink } from "../hooks/useLinks";
import { words } from "../words";

export function CopyLink({ link }: { link: BookingLink }) {
  const t = useText(words);
  return (
    <CopyButton value={link.url}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t.copied : t.copy}>
          <ActionIcon variant="subtle" color={copied ? "pine" : "gray"} size={44} aria-label={t.copyOf(link.contactName ?? link.serviceName)} onClick={copy}>{copied ? <IconCheck size={18} /> : <IconCopy size={18} />}</ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
