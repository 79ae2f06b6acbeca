import { ActionIcon, Alert, Badge, Group, Paper, Skeleton, Stack, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { ErrorState, formatter, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { useSlotPreview, type Slot } from "../../hooks/useSlotPreview";
import { previewWords } from "../../words/preview";
import classes from "./SlotPreview.module.css";

type Props = { serviceId: string | undefined; isGroup: boolean; isDirty: boolean; isOpen: boolean };

const SHOWN = 8;

/** What a client would be offered, as saved: the proof that the settings do what they should. */
export function SlotPreview({ serviceId, isGroup, isDirty, isOpen }: Props) {
  const t = useText(previewWords);
  const slots = useSlotPreview(isOpen ? serviceId : undefined);
  const total = slots.data?.days.reduce((sum, day) => sum + day.slots.length, 0) ?? 0;
  return (
    <Paper component="aside" aria-label={t.title} className={classes.card}>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        <div>
          <Text size="sm" fw={600}>{t.title}</Text>
          {slots.data && <Text size="xs" c="dimmed" className="tabular">{t.total(total)} · {t.zone(slots.data.timeZone)}</Text>}
        </div>
        {serviceId && (
          <ActionIcon variant="subtle" color="gray" aria-label={t.refresh} loading={slots.isFetching} onClick={() => void slots.refetch()}>
            <IconRefresh size={16} />
          </ActionIcon>
        )}
      </Group>
      {isDirty && serviceId && <Alert variant="light" color="yellow" p="xs" mb="xs"><Text size="xs">{t.stale}</Text></Alert>}
      {!serviceId && <Text size="sm" c="dimmed">{t.draft}</Text>}
      {serviceId && !isOpen && <Text size="sm" c="dimmed">{t.inactive}</Text>}
      {slots.isLoading && <Stack gap={10} aria-busy>{[72, 48, 60, 40, 66].map((width) => <Skeleton key={width} h={26} w={`${width}%`} />)}</Stack>}
      {slots.error && <ErrorState error={slots.error} onRetry={() => void slots.refetch()} compact />}
      {slots.data && total === 0 && (
        <Stack gap={2}><Text size="sm" fw={500}>{t.none}</Text><Text size="xs" c="dimmed">{t.noneHint}</Text></Stack>
      )}
      {slots.data && total > 0 && (
        <ol className={classes.days}>
          {slots.data.days.map((day) => (
            <Day key={day.date} {...day} timeZone={slots.data.timeZone} isGroup={isGroup} />
          ))}
        </ol>
      )}
    </Paper>
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
              {clock.time(slot.start)}{isGroup && ` · ${slot.remaining}`}
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
