import { useText } from "@comptoir/ui";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconTicket } from "@tabler/icons-react";
import { useQuickLink } from "../hooks/useQuickLink";
import { words } from "../words";
import { LinkReady } from "./LinkReady";

/** A single-use link to a service in one click, in the clipboard. */
export function QuickLink({ service, staffId }: { service: { id: string; name: string }; staffId?: string }) {
  const t = useText(words);
  const { copyLink, isBusy, made, forget } = useQuickLink();
  return (
    <>
      <Tooltip label={t.copyOnce}>
        <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.copyOnceTo(service.name)} loading={isBusy} onClick={() => copyLink({ serviceId: service.id, ...(staffId && { staffId }) })}><IconTicket size={18} /></ActionIcon>
      </Tooltip>
      <LinkReady link={made} onClose={forget} />
    </>
  );
}
