import { ConfirmDialog, DataList, EmptyState, useText } from "@comptoir/ui";
import { Select } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useState, type ReactNode } from "react";
import { useList } from "@/api/useList";
import { useRevokeLink, type BookingLink } from "../hooks/useLinks";
import { linkKeys } from "../keys";
import { linkStates, type LinkState } from "../routes";
import { words } from "../words";
import { useLinkColumns } from "./linkColumns";

type Props = {
  /** Those to this person; everybody's that one sees when it is not given. */
  staffId?: string | undefined;
  status: LinkState | undefined;
  onStatus: (status: LinkState | undefined) => void;
  mayWrite: boolean;
  create?: ReactNode;
};

/** Links with where they stand; an active one can be copied again, and revoked. */
export function LinkList({ staffId, status, onStatus, mayWrite, create }: Props) {
  const t = useText(words);
  const [going, setGoing] = useState<BookingLink | null>(null);
  const revoke = useRevokeLink(t.revoked);
  const query = { status, staffId };
  const list = useList<BookingLink>(linkKeys.list(query), "/booking-links", query);
  const columns = useLinkColumns({ mayWrite, onRevoke: setGoing });
  return (
    <>
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.serviceName} isNarrowed={status !== undefined}
        filters={
          <Select
            aria-label={t.columns.status} placeholder={t.allStates} clearable w={200} value={status ?? null}
            data={linkStates.map((value) => ({ value, label: t.states[value] }))} onChange={(value) => onStatus(linkStates.find((one) => one === value))}
          />
        }
        empty={<EmptyState icon={IconLink} title={t.emptyTitle} text={t.emptyText} action={create} />}
      />
      <ConfirmDialog
        opened={going !== null} onClose={() => setGoing(null)} title={t.revokeTitle} text={t.revokeText} isDangerous confirmLabel={t.revoke} isBusy={revoke.isBusy}
        onConfirm={() => { if (going) revoke.submit(going.id); setGoing(null); }}
      />
    </>
  );
}
