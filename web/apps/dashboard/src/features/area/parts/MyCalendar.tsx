import { ConfirmDialog, Section, useText } from "@comptoir/ui";
import { Anchor, Button, CopyButton, Group } from "@mantine/core";
import { IconCalendarShare, IconCheck, IconCopy, IconLink } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { calendarWords } from "@/features/calendars/words";
import { subscribing, type Feed } from "@/features/calendars/model/calendars";
import { useSave } from "@/forms/useSave";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";

/** The address under which one's own calendar reads one's bookings. */
export function MyCalendar() {
  const t = useText(calendarWords);
  const { slug, api } = useArea();
  const key = areaKeys.list(slug, "/me/calendar-feed");
  const [asks, setAsks] = useState<"rotate" | "revoke">();
  const close = () => setAsks(undefined);
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<{ feed: Feed | null }>("/me/calendar-feed", { signal }) });
  const make = useSave({ save: () => api.post<Feed>("/me/calendar-feed"), invalidates: [key], done: data?.feed ? t.rotated : t.made, onDone: close });
  const revoke = useSave({ save: () => api.delete("/me/calendar-feed"), invalidates: [key], done: t.revoked, onDone: close });
  if (!data) return null;
  return (
    <Section title={t.mine} description={t.mineHint}>
      {data.feed ? (
        <Group gap="sm">
          <Button component="a" href={subscribing(data.feed.url)} leftSection={<IconCalendarShare size={17} />}>{t.subscribe}</Button>
          <CopyButton value={data.feed.url} timeout={3000}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy} leftSection={copied ? <IconCheck size={17} /> : <IconCopy size={17} />}>{copied ? t.copied : t.copy}</Button>
            )}
          </CopyButton>
          <Anchor component="button" type="button" size="sm" onClick={() => setAsks("rotate")}>{t.rotate}</Anchor>
          <Anchor component="button" type="button" size="sm" onClick={() => setAsks("revoke")}>{t.revoke}</Anchor>
        </Group>
      ) : (
        <Group><Button variant="default" leftSection={<IconLink size={17} />} loading={make.isBusy} onClick={() => make.submit(undefined)}>{t.makeFeed}</Button></Group>
      )}
      <ConfirmDialog
        opened={asks === "rotate"} onClose={close} title={t.rotateTitle} text={t.rotateText} confirmLabel={t.rotate} isBusy={make.isBusy} onConfirm={() => make.submit(undefined)}
      />
      <ConfirmDialog
        opened={asks === "revoke"} onClose={close} title={t.revokeTitle} text={t.revokeText} isDangerous confirmLabel={t.revoke} isBusy={revoke.isBusy}
        onConfirm={() => revoke.submit(undefined)}
      />
    </Section>
  );
}
