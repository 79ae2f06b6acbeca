import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconKey, IconPencil, IconPlayerPause, IconPlayerPlay, IconSend, IconTrash } from "@tabler/icons-react";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { webhookKeys } from "../keys";
import type { Webhook, WholeDelivery } from "../model/webhook";
import { webhookWords } from "../words";
import { SecretDialog } from "./SecretDialog";
import { WebhookDrawer } from "./WebhookDrawer";

/** What is done with one webhook: try it, edit it, change its secret, stop it, delete it. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const t = useText(webhookWords);
  const navigate = useNavigate();
  const [open, setOpen] = useState<"edit" | "rotate" | "remove">();
  const [secret, setSecret] = useState<string>();
  const isOn = webhook.isActive && !webhook.disabledAt;
  const close = () => setOpen(undefined);
  const stale = [webhookKeys.all];
  const test = useSave({ save: () => api.post<WholeDelivery>(`/webhooks/${webhook.id}/test`), invalidates: stale, done: t.tested });
  const turn = useSave({
    save: (isActive: boolean) => api.patch<Webhook>(`/webhooks/${webhook.id}`, { isActive }), invalidates: stale, done: isOn ? t.stopped : t.started,
  });
  const rotate = useSave({
    save: () => api.post<Webhook>(`/webhooks/${webhook.id}/rotate`, { overlapHours: 24 }), invalidates: stale, done: null,
    onDone: (answer) => { close(); setSecret(answer.secret ?? undefined); },
  });
  const remove = useSave({
    save: () => api.delete(`/webhooks/${webhook.id}`), invalidates: [webhookKeys.list()], done: t.removed,
    onDone: () => void navigate({ to: "/webhooks" }),
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={36} aria-label={t.actions}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setOpen("edit")}>{t.edit}</Menu.Item>
          <Menu.Item leftSection={<IconKey size={16} />} onClick={() => setOpen("rotate")}>{t.rotate}</Menu.Item>
          <Menu.Item leftSection={isOn ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />} onClick={() => turn.submit(!isOn)}>{isOn ? t.stop : t.start}</Menu.Item>
          <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={() => setOpen("remove")}>{t.remove}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button leftSection={<IconSend size={17} />} loading={test.isBusy} disabled={!isOn} onClick={() => test.submit(undefined)}>{t.test}</Button>
      {open === "edit" && <WebhookDrawer webhook={webhook} onClose={close} onSaved={close} />}
      <ConfirmDialog
        opened={open === "rotate"} onClose={close} title={t.rotateTitle} text={t.rotateText} confirmLabel={t.rotate} isBusy={rotate.isBusy}
        onConfirm={() => rotate.submit(undefined)}
      />
      <ConfirmDialog
        opened={open === "remove"} onClose={close} title={t.removeTitle} text={t.removeText} isDangerous confirmLabel={t.remove} isBusy={remove.isBusy}
        onConfirm={() => remove.submit(undefined)}
      />
      {secret && <SecretDialog secret={secret} onClose={() => setSecret(undefined)} />}
    </>
  );
}
