import { Button, Text } from "@mantine/core";
import { IconPlus, IconWebhook } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { webhookKeys } from "../keys";
import { shortUrl, type Webhook } from "../model/webhook";
import { SecretDialog } from "../parts/SecretDialog";
import { WebhookDrawer } from "../parts/WebhookDrawer";
import { WebhookState } from "../parts/WebhookState";
import { webhookWords } from "../words";

export function WebhooksPage() {
  const t = useText(webhookWords);
  const navigate = useNavigate();
  const mayWrite = usePermission("webhook.write");
  const [creates, setCreates] = useState(false);
  const [created, setCreated] = useState<Webhook>();
  const columns = useColumns();
  const list = useList<Webhook>(webhookKeys.list(), "/webhooks");
  const open = (row: Webhook) => void navigate({ to: "/webhooks/$id", params: { id: row.id } });
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setCreates(true)}>{t.create}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={mayWrite && create} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.url} onOpen={open}
        empty={<EmptyState icon={IconWebhook} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {creates && (
        <WebhookDrawer webhook={undefined} onClose={() => setCreates(false)} onSaved={(saved) => { setCreates(false); setCreated(saved); }} />
      )}
      {created?.secret && <SecretDialog secret={created.secret} onClose={() => { setCreated(undefined); open(created); }} />}
    </>
  );
}

function useColumns(): Column<Webhook>[] {
  const t = useText(webhookWords);
  const format = useFormat();
  return [
    {
      key: "url", header: t.url, phone: "title",
      render: (row) => (
        <div style={{ minWidth: 0 }}>
          <Text size="sm" fw={560} style={{ overflowWrap: "anywhere" }}>{row.description || shortUrl(row.url)}</Text>
          {row.description && <Text size="xs" c="dimmed" style={{ overflowWrap: "anywhere" }}>{shortUrl(row.url)}</Text>}
        </div>
      ),
    },
    { key: "events", header: t.events, render: (row) => <Text size="sm">{row.events.length === 0 ? t.allEvents : row.events.join(", ")}</Text> },
    {
      key: "since", header: t.when, phone: "hidden",
      render: (row) => <Text size="sm" className="tabular">{format.day(row.createdAt, "numeric")}</Text>,
    },
    { key: "state", header: t.state, phone: "aside", align: "right", render: (row) => <WebhookState webhook={row} /> },
  ];
}
