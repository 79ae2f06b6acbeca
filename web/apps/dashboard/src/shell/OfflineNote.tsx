import { useText } from "@comptoir/ui";
import { Alert } from "@mantine/core";
import { useNetwork } from "@mantine/hooks";
import { IconCloudOff } from "@tabler/icons-react";
import { words } from "./words";

export function OfflineNote() {
  const t = useText(words);
  const { online } = useNetwork();
  if (online) return null;
  return <Alert color="yellow" mb="md" role="status" icon={<IconCloudOff size={18} aria-hidden />}>{t.offline}</Alert>;
}
