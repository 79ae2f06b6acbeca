import { Alert, Anchor, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconAlertTriangle, IconArrowLeft } from "@tabler/icons-react";
import { ErrorState, PageHeader, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { api } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { webhookKeys } from "../keys";
import { shortUrl, type Webhook } from "../model/webhook";
import { DeliveryLog } from "../parts/DeliveryLog";
import { WebhookActions } from "../parts/WebhookActions";
import { WebhookState } from "../parts/WebhookState";
import { webhookWords } from "../words";

export function WebhookPage() {
  const t = useText(webhookWords);
  const format = useFormat();
  const { id } = useParams({ from: "/signed-in/frame/webhooks/$id" });
  const mayWrite = usePermission("webhook.write");
  const { data, error, refetch } = useQuery({
    queryKey: webhookKeys.one(id), queryFn: ({ signal }) => api.get<Webhook>(`/webhooks/${id}`, { signal }),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Stack aria-busy role="status"><Skeleton h={28} w={280} /><Skeleton h={240} radius="lg" /></Stack>;
  return (
    <>
      <PageHeader
        above={
          <Anchor renderRoot={(props) => <Link to="/webhooks" {...props} />} size="sm" c="dimmed" mb={6} style={{ display: "inline-flex", alignItems: "center", gap: 6 }}>
            <IconArrowLeft size={15} aria-hidden />{t.back}
          </Anchor>
        }
        title={data.description || shortUrl(data.url)}
        description={
          <Group gap="xs" component="span">
            <WebhookState webhook={data} />
            <Text span size="sm" style={{ overflowWrap: "anywhere" }}>{data.url}</Text>
            <Text span size="sm">· {data.events.length === 0 ? t.allEvents : data.events.join(", ")}</Text>
          </Group>
        }
        actions={mayWrite && <WebhookActions webhook={data} />}
      />
      {data.failures > 0 && (
        <Alert mb="md" color={data.disabledAt ? "red" : "yellow"} icon={<IconAlertTriangle size={18} />}>
          {t.failures(data.failures)}{data.failingSince && `, ${t.since(format.dateTime(data.failingSince))}`}
        </Alert>
      )}
      <DeliveryLog webhook={data} mayWrite={mayWrite} />
    </>
  );
}
