import { Badge } from "@mantine/core";
import { useText } from "@comptoir/ui";
import type { Webhook } from "../model/webhook";
import { webhookWords } from "../words";

export function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useText(webhookWords).states;
  if (webhook.disabledAt) return <Badge color="red">{webhook.disabledBecause === "gone" ? t.gone : t.disabled}</Badge>;
  if (!webhook.isActive) return <Badge color="gray">{t.off}</Badge>;
  return webhook.failures > 0 ? <Badge color="yellow">{t.failing}</Badge> : <Badge color="pine">{t.on}</Badge>;
}
