import { ActionIcon, Badge, Group, Paper, Skeleton, Stack, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { Refused } from "@comptoir/client";
import { ErrorState, formatter, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { useDraftSlots } from "../../hooks/useDraft";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { useSlotPreview, type Slot } from "../../hooks/useSlotPreview";
import { isGroup, type Service } from "../../model/document";
import { previewWords } from "../../words/preview";
import classes from "./SlotPreview.module.css";

type Props = { service: Service | undefined; isDirty: boolean; readOnly: boolean };

const SHOWN = 8;

/** What a client would be offered by what is on the screen: the proof that the settings do what they should. */
export function SlotPreview({ service, isDirty, readOnly }: Props) {
  const t = useText(previewWords);
  const form = useServiceFormContext();
  const values = form.getValues();
  const isOpen = values.isActive && !service?.isArchived;
  const draft = useDraftSlots(values, service?.id, !readOnly);
  const saved = useSlotPreview(readOnly && isOpen ? service?.id : undefined);
  const slots = readOnly ? saved : draft;
  const isBehind = !readOnly && draft.isIncomplete;
  const total = slots.data?.days.reduce((sum, day) => sum + day.slots.length, 0) ?? 0;
  return (
    <Paper component="aside" aria-label={t.title} className={classes.card}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <div>
          <Text size="sm" fw={600}>{t.title}</Text>
          {slots.data && <Text size="xs" c="dimmed" className="tabular">{t.total(total)} · {t.zone(slots.data.timeZone)}</Text>}
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={t.refresh} loading={slots.isFetching} onClick={() => void slots.refetch()}>
          <IconRefresh size={16} />
        </ActionIcon>
      </Group>
      {!isOpen && <Text size="xs" c="dimmed" mb="xs">{t.inactive}</Text>}
      {isOpen && isDirty && <Text size="xs" c="dimmed" mb="xs">{slots.data && isBehind ? t.behind : t.unsaved}</Text>}
      {!slots.data && isBehind && <Text size="sm" c="dimmed">{t.incomplete}</Text>}
      {slots.isLoading && <Stack gap={10} aria-busy>{[72, 48, 60, 40, 66].map((width) => <Skeleton key={width} h={26} w={`${width}%`} />)}</Stack>}
      {slots.error && <Failed error={slots.error} onRetry={() => void slots.refetch()} />}
      {slots.data && !slots.error && total === 0 && (
        <Stack gap={2}><Text size="sm" fw={500}>{t.none}</Text><Text size="xs" c="dimmed">{isGroup(values.type) && values.availableSlots.length === 0 ? t.noneGroupHint : t.noneHint}</Text></Stack>
      )}
      {slots.data && !slots.error && total > 0 && (
        <ol className={classes.days} aria-busy={slots.isFetching}>
          {slots.data.days.map((day) => (
            <Day key={day.date} {...day} timeZone={slots.data.timeZone} isGroup={isGroup(values.type)} />
          ))}
        </ol>
      )}
    </Paper>
  );
}

/** A draft the server would not save: why, field by field; anything else as usual. */
function Failed({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const t = useText(previewWords);
  if (!(error instanceof Refused) || error.errors.length === 0) return <ErrorState error={error} onRetry={onRetry} compact />;
  return (
    <div role="status">
      <Text size="sm">{t.refused}</Text>
      {[...new Set(error.errors.map((each) => each.message))].map((message) => <Text key={message} size="xs" c="dimmed">{message}</Text>)}
    </div>
  );
}

function Day({ date, slots, timeZone, isGroup }: { date: string; slots: Slot[]; timeZone: string; isGroup: boolean }) {
  const t = useText(previewWords);
  const { locale, currency } = useRegion();
  const format = useFormat();
  const [whole, setWhole] = useState(false);
  // The service's own clock, which may be another city's than the organization's.
  const clock = formatter(locale, timeZone, currency);
  const shown = whole ? slots : slots.slice(0, SHOWN);
  return (
    <li className={classes.day}>
      <Text size="xs" fw={560} c={slots.length === 0 ? "dimmed" : undefined} className={classes.date}>
        {format.date(date, "short")}
      </Text>
      <div className={classes.slots}>
        {slots.length === 0 && <Text size="xs" c="dimmed">{t.noSlots}</Text>}
        {shown.map((slot) => (
          <Tooltip key={slot.start} label={`${clock.span(slot.start, slot.end)} · ${t.remaining(slot.remaining)}`}>
            <Badge className="tabular" size="lg" fw={500} color="gray">
              {clock.time(slot.start)}{isGroup && ` · ${t.left(slot.remaining)}`}
            </Badge>
          </Tooltip>
        ))}
        {slots.length > SHOWN && (
          <UnstyledButton className={classes.more} onClick={() => setWhole(!whole)} aria-expanded={whole}>
            {whole ? t.less : t.more(slots.length - SHOWN)}
          </UnstyledButton>
        )}
      </div>
    </li>
  );
}
