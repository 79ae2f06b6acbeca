import { useRegion, useText } from "@comptoir/ui";
import { Button, Group, Popover, Stack, TextInput, Tooltip } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useSession } from "@/session/useSession";
import { notificationKeys } from "../keys";
import { senderWords } from "../senders.words";

type Channel = "email" | "sms" | "slack" | "teams";

/** Writes to oneself by one channel, as every message would leave. */
export function TestButton({ channel, disabled }: { channel: Channel; disabled: boolean }) {
  const t = useText(senderWords);
  const { locale } = useRegion();
  const { user } = useSession();
  const [asks, setAsks] = useState(false);
  const [to, setTo] = useState(channel === "email" ? user.email : "");
  const { submit, isBusy } = useSave({
    save: () => api.post("/notifications/settings/test", { channel, to, locale }),
    invalidates: [notificationKeys.all, ["outbox"]], done: t.tested, onDone: () => setAsks(false),
  });
  const needsAddress = channel === "email" || channel === "sms";
  const send = () => submit(undefined);
  const button = (
    <Button variant="default" size="xs" leftSection={<IconSend size={15} aria-hidden />} disabled={disabled} loading={isBusy && !asks}
      onClick={() => (needsAddress ? setAsks((before) => !before) : send())}>{t.test}</Button>
  );
  if (disabled) return <Group><Tooltip label={t.saveFirst}><span>{button}</span></Tooltip></Group>;
  if (!needsAddress) return <Group>{button}</Group>;
  return (
    <Group>
      <Popover opened={asks} onChange={setAsks} position="bottom-start" shadow="md" trapFocus withinPortal width={300}>
        <Popover.Target>{button}</Popover.Target>
        <Popover.Dropdown aria-label={t.test}>
          <Stack gap="sm">
            <TextInput label={channel === "sms" ? t.testToSms : t.testTo} value={to} type={channel === "sms" ? "tel" : "email"} data-autofocus
              onChange={({ currentTarget }) => setTo(currentTarget.value)}
              // No form of its own: that of the settings is around it.
              onKeyDown={(event) => { if (event.key === "Enter" && to.trim()) { event.preventDefault(); send(); } }} />
            <Button loading={isBusy} disabled={!to.trim()} onClick={send}>{t.send}</Button>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
