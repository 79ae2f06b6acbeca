import { ActionIcon, Alert, Badge, Button, Group, Menu, Stack, Text, Title } from "@mantine/core";
import { ConfirmDialog, Section, useFormat, useText } from "@comptoir/ui";
import { IconAlertTriangle, IconBrandGoogle, IconBrandWindows, IconCalendar, IconDots, IconKey, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { calendarKeys } from "../keys";
import type { Connection } from "../model/calendars";
import { AccessDrawer } from "./AccessDrawer";
import { CalendarChoice } from "./CalendarChoice";
import { usePermit } from "./usePermit";
import { calendarWords } from "../words";

const icons = { caldav: IconCalendar, google: IconBrandGoogle, microsoft: IconBrandWindows };
const colors = { connecting: "gray", reading: "gray", active: "pine", failing: "yellow", revoked: "red" };

/** One account: how it is, what its calendars do, and what can be done about it. */
export function ConnectionCard({ connection, mayWrite }: { connection: Connection; mayWrite: boolean }) {
  const t = useText(calendarWords);
  const format = useFormat();
  const [open, setOpen] = useState<"access" | "remove">();
  const close = () => setOpen(undefined);
  const path = `/calendar-connections/${connection.id}`;
  const sync = useSave({ save: () => api.post<Connection>(`${path}/sync`), invalidates: [calendarKeys.connections], done: t.syncing });
  const remove = useSave({ save: () => api.delete(path), invalidates: [calendarKeys.connections], done: t.disconnected, onDone: close });
  const permit = usePermit();
  const renew = () => (connection.provider === "caldav" ? setOpen("access") : permit.submit({ provider: connection.provider, staffId: connection.staffId }));
  // It is up to date once it was read.
  const state = connection.state === "active" && !connection.syncedAt ? "reading" : connection.state;
  const Icon = icons[connection.provider];
  const synced = connection.syncedAt ? t.synced(format.dateTime(connection.syncedAt)) : t.neverSynced;
  return (
    <Section>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap="sm" wrap="nowrap" align="flex-start" style={{ minWidth: 0 }}>
          <Icon size={22} stroke={1.7} aria-hidden style={{ flex: "none", marginTop: 2 }} />
          <Stack gap={2} style={{ minWidth: 0 }}>
            <Group gap="xs">
              <Title order={2} size="h4" style={{ overflowWrap: "anywhere" }}>{connection.account || t.providers[connection.provider]}</Title>
              <Badge variant="light" color={colors[state]}>{t.states[state]}</Badge>
            </Group>
            <Text size="sm" c="dimmed">{t.providers[connection.provider]} · {t.of(connection.staffName)} · {synced}</Text>
          </Stack>
        </Group>
        {mayWrite && (
          <Menu position="bottom-end" shadow="md">
            <Menu.Target><ActionIcon variant="default" size={36} aria-label={t.actions}><IconDots size={18} /></ActionIcon></Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => sync.submit(undefined)}>{t.syncNow}</Menu.Item>
              {connection.provider === "caldav" && <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setOpen("access")}>{t.change}</Menu.Item>}
              <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={() => setOpen("remove")}>{t.disconnect}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
      {connection.error && (
        <Alert color={connection.state === "revoked" ? "red" : "yellow"} icon={<IconAlertTriangle size={18} />}>
          <Text size="sm">{t.errors[connection.error]}</Text>
          {connection.errorDetail && <Text size="xs" c="dimmed" mt={4} style={{ overflowWrap: "anywhere" }}>{t.detail(connection.errorDetail)}</Text>}
          {mayWrite && connection.state === "revoked" && <Button size="xs" variant="default" mt="sm" onClick={renew}>{t.renew}</Button>}
        </Alert>
      )}
      {connection.putBack > 0 && <Text size="sm" c="dimmed">{t.putBack(connection.putBack)}</Text>}
      {connection.calendars.length > 0 && (
        <CalendarChoice key={connection.calendars.map((one) => `${one.id}${one.isBusy}${one.isTarget}`).join()} connection={connection} mayWrite={mayWrite} />
      )}
      {open === "access" && <AccessDrawer connection={connection} onClose={close} />}
      <ConfirmDialog
        opened={open === "remove"} onClose={close} title={t.disconnectTitle} text={t.disconnectText} isDangerous confirmLabel={t.disconnect} isBusy={remove.isBusy}
        onConfirm={() => remove.submit(undefined)}
      />
    </Section>
  );
}
