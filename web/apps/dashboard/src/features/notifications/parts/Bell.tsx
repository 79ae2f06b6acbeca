import { useFormat, useText } from "@comptoir/ui";
import { ActionIcon, Button, Group, Indicator, Popover, ScrollArea, Skeleton, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { useList } from "@/api/useList";
import { useSave } from "@/forms/useSave";
import { notificationKeys } from "../keys";
import type { InboxItem } from "../model/notifications";
import { bellWords } from "../bell.words";
import classes from "./Bell.module.css";

/** What somebody of the team is told, wherever they are in the dashboard. */
export function Bell() {
  const t = useText(bellWords);
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery({
    queryKey: notificationKeys.unread,
    queryFn: ({ signal }) => api.get<{ unread: number }>("/notifications/inbox/unread", { signal }),
    refetchInterval: 60_000,
  });
  const unread = data?.unread ?? 0;
  return (
    <Popover opened={isOpen} onChange={setOpen} width={340} position="bottom-start" shadow="md" withinPortal trapFocus>
      <Indicator disabled={unread === 0} label={unread > 9 ? "9+" : unread} size={17} offset={6} color="red.8">
        <Popover.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.label(unread)} aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen((before) => !before)}>
            <IconBell size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
      </Indicator>
      <Popover.Dropdown p="xs" aria-label={t.title}>{isOpen && <Inbox unread={unread} onClose={() => setOpen(false)} />}</Popover.Dropdown>
    </Popover>
  );
}

function Inbox({ unread, onClose }: { unread: number; onClose: () => void }) {
  const t = useText(bellWords);
  const format = useFormat();
  const navigate = useNavigate();
  const list = useList<InboxItem>(notificationKeys.inbox, "/notifications/inbox");
  const read = useSave({
    save: (ids: string[] | null) => api.post("/notifications/inbox/read", { ids }),
    invalidates: [notificationKeys.unread, notificationKeys.inbox], done: null,
  });
  const open = (item: InboxItem) => {
    if (!item.readAt) read.submit([item.id]);
    onClose();
    if (item.link) void navigate({ href: item.link });
  };
  return (
    <Stack gap={4}>
      <Group justify="space-between" px={12} py={4}>
        <Title order={2} size="h5">{t.title}</Title>
        {unread > 0 && <Button size="compact-xs" variant="subtle" loading={read.isBusy} onClick={() => read.submit(null)}>{t.readAll}</Button>}
      </Group>
      {list.isPending && <Stack gap="xs" px={12} py="sm"><Skeleton height={40} /><Skeleton height={40} /></Stack>}
      {!list.isPending && list.items.length === 0 && !list.error && <Text size="sm" c="dimmed" px={12} py="sm">{t.empty}</Text>}
      {list.error && list.items.length === 0 ? <Failed onRetry={list.retry} /> : null}
      <ScrollArea.Autosize mah={380} type="auto">
        <ul className={classes.list}>
          {list.items.map((item) => (
            <li key={item.id}>
              <UnstyledButton className={classes.item} onClick={() => open(item)}>
                <Text size="sm" fw={item.readAt ? 450 : 600} className={item.readAt ? undefined : classes.fresh}>{item.title}</Text>
                {item.text && <Text size="xs" c="dimmed" lineClamp={2}>{item.text}</Text>}
                <Text size="xs" c="dimmed" className="tabular">{format.dateTime(item.createdAt)}</Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {list.hasMore && <Button fullWidth size="xs" variant="subtle" loading={list.isLoadingMore} onClick={list.loadMore}>{t.more}</Button>}
      </ScrollArea.Autosize>
      <Button size="xs" variant="subtle" color="gray" onClick={() => { onClose(); void navigate({ to: "/account" }); }}>{t.settings}</Button>
    </Stack>
  );
}

function Failed({ onRetry }: { onRetry: () => void }) {
  const t = useText(bellWords);
  return (
    <Group justify="space-between" px={12} py="sm" role="alert">
      <Text size="sm">{t.failed}</Text>
      <Button size="xs" variant="default" onClick={onRetry}>{t.retry}</Button>
    </Group>
  );
}
