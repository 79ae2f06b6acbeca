import { ConfirmDialog, EmptyState, ErrorState, useFormat, useText } from "@comptoir/ui";
import { ActionIcon, Button, CopyButton, Group, Skeleton, Stack, Text, Tooltip } from "@mantine/core";
import { IconCalendarPlus, IconCheck, IconLink, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState, type CSSProperties } from "react";
import type { StaffMember } from "@/features/bookings/model/setting";
import { lengthsOf } from "@/features/coach/model/offer";
import { QuickLink } from "@/features/links/parts/QuickLink";
import { useReach } from "@/session/useReach";
import { usePageAddress } from "../hooks/usePageAddress";
import { useRemoveType, useSetUpCoach, useTypes, type AppointmentType } from "../hooks/usePlanningSettings";
import { isAloneOf, isOf } from "../model/ofCoach";
import { words } from "../words";
import classes from "./Settings.module.css";
import { TypeForm } from "./TypeForm";

/** The types of appointment of one person, each edited in its place. */
export function TypesTab({ person, mayWrite, writesAll, mayLink }: { person: StaffMember; mayWrite: boolean; writesAll: boolean; mayLink: boolean }) {
  const t = useText(words);
  const types = useTypes();
  const isInReach = useReach();
  const [editing, edit] = useState<string | null>(null);
  const [going, setGoing] = useState<AppointmentType | null>(null);
  const remove = useRemoveType();
  const setUp = useSetUpCoach(() => edit(null));
  if (types.error && !types.data) return <ErrorState error={types.error} onRetry={() => void types.refetch()} />;
  if (!types.data) return <Stack gap="sm">{[0, 1, 2].map((row) => <Skeleton key={row} height={70} />)}</Stack>;
  const theirs = types.data.filter((type) => type.isActive && isOf(type, person));
  const staff = { id: person.id, role: person.roles[0] ?? "coach" };
  return (
    <Stack>
      {theirs.length === 0 && editing === null && (
        <EmptyState
          icon={IconCalendarPlus} title={t.noTypes} text={t.noTypesText}
          action={mayWrite && <Button loading={setUp.isBusy} onClick={() => setUp.submit(person.id)}>{t.usual}</Button>}
        />
      )}
      <ul className={classes.rows}>
        {theirs.map((type) => (
          <li key={type.id}>
            {editing === type.id
              ? <TypeForm type={type} staff={staff} onClose={() => edit(null)} />
              : <TypeRow type={type} person={person} mayLink={mayLink} mayWrite={mayWrite && isInReach(type.locationId) && (writesAll || isAloneOf(type, person))} onEdit={() => edit(type.id)} onRemove={() => setGoing(type)} />}
          </li>
        ))}
        {editing === "new" && <li><TypeForm type={null} staff={staff} onClose={() => edit(null)} /></li>}
      </ul>
      {mayWrite && editing === null && (
        <Button variant="default" style={{ alignSelf: "flex-start" }} leftSection={<IconPlus size={17} aria-hidden />} onClick={() => edit("new")}>{t.addType}</Button>
      )}
      <ConfirmDialog
        opened={going !== null} onClose={() => setGoing(null)} title={t.removeType(going?.name ?? "")} confirmLabel={t.remove} isBusy={remove.isBusy}
        onConfirm={() => { if (going) remove.submit(going.id); setGoing(null); }}
      >
        {t.removeTypeText}
      </ConfirmDialog>
    </Stack>
  );
}

function TypeRow({ type, person, mayLink, mayWrite, onEdit, onRemove }: { type: AppointmentType; person: StaffMember; mayLink: boolean; mayWrite: boolean; onEdit: () => void; onRemove: () => void }) {
  const t = useText(words);
  const format = useFormat();
  const address = usePageAddress(person);
  return (
    <div className={classes.row} style={{ "--event": type.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}>
      <div className={classes.words}>
        <Text fw={580}>{type.name}</Text>
        <div className={classes.marks}>
          <span>{lengthsOf(type).map(({ minutes }) => format.duration(minutes)).join(", ")}</span>
          {type.price > 0 && <span>{format.money(type.price, type.currency ?? undefined)}</span>}
          {type.isListed === false && <span>{t.unlisted}</span>}
          {(type.meetingKinds ?? []).map((kind) => <span key={kind}>{t.kindNames[kind]}</span>)}
        </div>
      </div>
      {type.isListed !== false && (
        <CopyButton value={`${address}?type=${type.id}`}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t.copied : t.copy}>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.copyLink(type.name)} onClick={copy}>{copied ? <IconCheck size={18} /> : <IconLink size={18} />}</ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      )}
      {mayLink && <QuickLink service={type} staffId={person.id} />}
      {mayWrite && (
        <Group gap={4} wrap="nowrap">
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.edit(type.name)} onClick={onEdit}><IconPencil size={18} /></ActionIcon>
          <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.removeType(type.name)} onClick={onRemove}><IconTrash size={18} /></ActionIcon>
        </Group>
      )}
    </div>
  );
}
