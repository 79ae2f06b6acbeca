import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { ActionIcon, Button, Group, Skeleton, Stack, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconListCheck, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { StaffMember } from "@/features/bookings/model/setting";
import { useReasons, useRemoveReason, useSaveReason, useSwapReasons, type VisitReason } from "../hooks/usePlanningSettings";
import { moved } from "../model/order";
import { words } from "../words";
import classes from "./Settings.module.css";

type Props = { person: StaffMember; writesAll: boolean; mayAdd: boolean };

/** What clients of one person come for, in the order they choose from: everybody's reasons and their own. */
export function ReasonsTab({ person, writesAll, mayAdd }: Props) {
  const t = useText(words);
  const reasons = useReasons();
  const [added, setAdded] = useState("");
  const save = useSaveReason(() => setAdded(""));
  const swap = useSwapReasons();
  if (reasons.error && !reasons.data) return <ErrorState error={reasons.error} onRetry={() => void reasons.refetch()} />;
  if (!reasons.data) return <Stack gap="sm">{[0, 1, 2].map((row) => <Skeleton key={row} height={56} />)}</Stack>;
  const list = reasons.data.filter(({ staffId }) => staffId === null || staffId === person.id);
  // New ones are the person's own wherever they have some, as everybody's are for the rest of the house.
  const isTheirs = !writesAll || list.some(({ staffId }) => staffId === person.id);
  const mayChange = (reason: VisitReason) => mayAdd && (writesAll || reason.staffId === person.id);
  return (
    <Stack maw={640}>
      {list.length === 0 && <EmptyState compact icon={IconListCheck} title={t.noReasons} text={t.noReasonsText} />}
      <ul className={classes.rows}>
        {list.map((reason, index) => (
          <ReasonRow key={`${reason.id} ${reason.label}`} reason={reason} mayWrite={mayChange(reason)} isFirst={index === 0} isLast={index === list.length - 1}
            onMove={(by) => swap.submit(moved(list, index, index + by))} />
        ))}
      </ul>
      {mayAdd && (
        <form onSubmit={(event) => { event.preventDefault(); if (added.trim()) save.submit({ id: null, label: added.trim(), staffId: isTheirs ? person.id : null }); }}>
          <Group align="flex-end" gap="xs" wrap="nowrap">
            <TextInput label={t.newReason} value={added} onChange={(event) => setAdded(event.currentTarget.value)} maxLength={200} style={{ flex: 1 }} />
            <Button type="submit" loading={save.isBusy} disabled={!added.trim()} leftSection={<IconPlus size={17} aria-hidden />}>{t.addReason}</Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}

type RowProps = { reason: VisitReason; mayWrite: boolean; isFirst: boolean; isLast: boolean; onMove: (by: 1 | -1) => void };

function ReasonRow({ reason, mayWrite, isFirst, isLast, onMove }: RowProps) {
  const t = useText(words);
  const [label, setLabel] = useState(reason.label);
  const save = useSaveReason();
  const remove = useRemoveReason();
  const keep = () => {
    const written = label.trim();
    if (!written) setLabel(reason.label);
    else if (written !== reason.label) save.submit({ id: reason.id, label: written });
  };
  return (
    <li className={classes.row}>
      <TextInput
        aria-label={t.reasonName(reason.label)} variant="unstyled" className={classes.words} value={label} readOnly={!mayWrite} maxLength={200}
        onChange={(event) => setLabel(event.currentTarget.value)} onBlur={keep} onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
      />
      {mayWrite && (
        <Group gap={2} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" size={44} className={classes.move} disabled={isFirst} aria-label={t.up(reason.label)} onClick={() => onMove(-1)}><IconChevronUp size={18} /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={44} className={classes.move} disabled={isLast} aria-label={t.down(reason.label)} onClick={() => onMove(1)}><IconChevronDown size={18} /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.removeReason(reason.label)} loading={remove.isBusy} onClick={() => remove.submit(reason.id)}><IconTrash size={18} /></ActionIcon>
        </Group>
      )}
    </li>
  );
}
