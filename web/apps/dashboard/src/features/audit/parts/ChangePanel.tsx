import { useFormat, useText } from "@comptoir/ui";
import { Button, Code, Drawer, Stack, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { changesOf, subjectOf, type AuditItem } from "../model/change";
import { words } from "../words";

/** One entry of the log, field by field. */
export function ChangePanel({ item, title, onClose }: { item: AuditItem | null; title: string; onClose: () => void }) {
  const t = useText(words);
  const format = useFormat();
  const changes = item ? changesOf(item) : [];
  return (
    <Drawer opened={item !== null} onClose={onClose} title={title} closeButtonProps={{ "aria-label": t.close }}>
      {item && (
        <Stack gap="md">
          <Text size="sm">{[t.objects[item.objectType] ?? item.objectType, subjectOf(item)].filter(Boolean).join(" ")}, {format.dateTime(item.at)}, {item.actor.name || t.system}</Text>
          {item.objectType === "booking" && (
            <Button variant="default" size="xs" style={{ alignSelf: "flex-start" }} renderRoot={(props) => <Link to="/bookings" search={{ period: "any", booking: item.objectId }} {...props} />}>
              {t.openBooking}
            </Button>
          )}
          {changes.length === 0 ? <Text size="sm" c="dimmed">{t.noDetails}</Text> : (
            <Table layout="fixed" style={{ overflowWrap: "anywhere" }}>
              <Table.Thead><Table.Tr><Table.Th>{t.field}</Table.Th><Table.Th>{t.before}</Table.Th><Table.Th>{t.after}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {changes.map(({ field, before, after }) => (
                  <Table.Tr key={field}><Table.Td fw={540}>{field}</Table.Td><Table.Td c="dimmed">{before || "—"}</Table.Td><Table.Td>{after || "—"}</Table.Td></Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )}
          <Text size="xs" c="dimmed">{t.actionName} <Code>{item.action}</Code></Text>
          <Text size="xs" c="dimmed">{t.objectId} <Code>{item.objectId}</Code></Text>
          {item.requestId && <Text size="xs" c="dimmed">{t.request} <Code>{item.requestId}</Code></Text>}
        </Stack>
      )}
    </Drawer>
  );
}
