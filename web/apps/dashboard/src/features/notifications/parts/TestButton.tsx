import { useRegion, useText } from "@comptoir/ui";
import { Button, Group, Popover, TextInput, Tooltip } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useSession } from "@/session/useSession";
import { notificationKeys } from "../keys";
import { words } from "../words";

type Channel = "email" | "sms" | "slack" | "teams";

/** Writes to oneself by one channel, as every message would leave. */
export function TestButton({ channel, disabled }: { channel: Channel; disabled: boolean }) {
  const t = useText(words).senders;
  const { locale } = useRegion();
  const { user } = useSession();
  const [asks, setAsks] = useState(false);
  const [to, setTo] = useState(channel === "email" ? user.email : "");
  const { submit, isBusy } = useSave({
    save: () => api.post("/notifications/settings/test", { channel, to, locale }),
    invalidates: [notificationKeys.all, ["outbox"]], done: t.tested, onDone: () => setAsks(false),
  });
  const needsAddress = channel === "email" || channel === "sms";
  const button = (
    <Button variant="default" size="xs" leftSection={<IconSend size={15} aria-hidden />} disabled={disabled} loading={isBusy && !asks}
      onClick={() => (needsAddress ? setAsks((before) => !before) : submit(undefined))}>{t.test}</Button>
  );
  return (
    <Group>
      <Popover opened={asks} onChange={setAsks} position="bottom-start" shadow="md" trapFocus withinPortal>
        <Popover.Target>
          {disabled ? <Tooltip label={t.saveFirst}><span>{button}</span></Tooltip> : <span>{button}</span>}
        </Popover.Target>
        <Popover.Dropdown>
          <Group gap="xs" align="flex-end">
            <TextInput label={channel === "sms" ? t.testToSms : t.testTo} value={to} w={230} type={channel === "sms" ? "tel" : "email"} data-autofocus
              onChange={({ currentTarget }) => setTo(currentTarget.value)} />
            <Button loading={isBusy} disabled={!to.trim()} onClick={() => submit(undefined)}>{t.test}</Button>
          </Group>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
