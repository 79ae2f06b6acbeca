import { Section, useText } from "@comptoir/ui";
import { Anchor, Button, Group, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import type { StaffMember } from "@/features/bookings/model/setting";
import type { WeeklyRange } from "@/features/staff/model/week";
import { WeekEditor } from "@/features/staff/parts/WeekEditor";
import { useSave } from "@/forms/useSave";
import { words } from "../words";

/** One person's week, painted; kept with one click. */
export function HoursTab({ person, mayWrite }: { person: StaffMember; mayWrite: boolean }) {
  const t = useText(words);
  const [week, setWeek] = useState<readonly WeeklyRange[] | null>(null);
  const { submit, isBusy } = useSave({
    save: (weeklyHours: readonly WeeklyRange[]) => api.patch(`/staff/${person.id}`, { weeklyHours }),
    invalidates: [["staff"], ["slots"], ["coach"]],
    onDone: () => setWeek(null),
  });
  return (
    <Section
      description={person.weeklyHours === null && !week ? t.inherited : t.hoursText}
      aside={<Anchor size="sm" renderRoot={(props) => <Link to="/staff" {...props} />}>{t.otherDays}</Anchor>}
    >
      <Stack>
        <WeekEditor label={t.hoursOf(person.name)} value={week ?? person.weeklyHours ?? []} onChange={setWeek} disabled={!mayWrite} />
        {week && (
          <Group justify="flex-end" gap="xs">
            <Button variant="subtle" color="gray" onClick={() => setWeek(null)}>{t.cancel}</Button>
            <Button loading={isBusy} onClick={() => submit(week)}>{t.save}</Button>
          </Group>
        )}
        {!mayWrite && <Text size="sm" c="dimmed">{t.hoursText}</Text>}
      </Stack>
    </Section>
  );
}
