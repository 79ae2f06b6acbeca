import { ActionIcon, Button, Code, CopyButton, Group, Menu, Stack, Text } from "@mantine/core";
import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { IconCalendarShare, IconCheck, IconCopy, IconDots, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { calendarKeys } from "../keys";
import { subscribing, veiled, type Feed } from "../model/calendars";
import classes from "./CalendarChoice.module.css";
import { calendarWords } from "../words";

/** One secret address: copied, subscribed to, changed or closed. */
export function FeedRow({ feed, mayWrite }: { feed: Feed; mayWrite: boolean }) {
  const t = useText(calendarWords);
  const format = useFormat();
  const [open, setOpen] = useState<"rotate" | "revoke">();
  const close = () => setOpen(undefined);
  const path = `/calendar-feeds/${feed.id}`;
  const rotate = useSave({ save: () => api.post<Feed>(`${path}/rotate`), invalidates: [calendarKeys.feeds], done: t.rotated, onDone: close });
  const revoke = useSave({ save: () => api.delete(path), invalidates: [calendarKeys.feeds], done: t.revoked, onDone: close });
  return (
    <div className={classes.row}>
      <Stack gap={2} style={{ minWidth: 0 }}>
        <Text size="sm" fw={560}>{feed.name} <Text span size="xs" c="dimmed">{t.kinds[feed.kind]} · {feed.readAt ? t.read(format.dateTime(feed.readAt)) : t.unread}</Text></Text>
        <Code style={{ overflowWrap: "anywhere", alignSelf: "flex-start" }}>{veiled(feed.url)}</Code>
      </Stack>
      <Group gap="xs" wrap="nowrap">
        <CopyButton value={feed.url} timeout={3000}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" aria-label={`${t.copy} : ${feed.name}`} onClick={copy} leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}>
              {copied ? t.copied : t.copy}
            </Button>
          )}
        </CopyButton>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target><ActionIcon variant="default" size={30} aria-label={`${t.actions} : ${feed.name}`}><IconDots size={16} /></ActionIcon></Menu.Target>
          <Menu.Dropdown>
            <Menu.Item component="a" href={subscribing(feed.url)} leftSection={<IconCalendarShare size={16} />}>{t.subscribe}</Menu.Item>
            {mayWrite && <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => setOpen("rotate")}>{t.rotate}</Menu.Item>}
            {mayWrite && <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={() => setOpen("revoke")}>{t.revoke}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      </Group>
      <ConfirmDialog
        opened={open === "rotate"} onClose={close} title={t.rotateTitle} text={t.rotateText} confirmLabel={t.rotate} isBusy={rotate.isBusy} onConfirm={() => rotate.submit(undefined)}
      />
      <ConfirmDialog
        opened={open === "revoke"} onClose={close} title={t.revokeTitle} text={t.revokeText} isDangerous confirmLabel={t.revoke} isBusy={revoke.isBusy}
        onConfirm={() => revoke.submit(undefined)}
      />
    </div>
  );
}
