import { ErrorState, PageHeader, useText } from "@comptoir/ui";
import { Skeleton, Stack } from "@mantine/core";
import { useOrganization } from "../hooks/useOrganization";
import { SettingsForm } from "../parts/SettingsForm";
import { words } from "../words";

export function SettingsPage() {
  const t = useText(words);
  const { data, error, refetch } = useOrganization();
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      {data && <SettingsForm key={data.id} organization={data} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Stack maw={760}><Skeleton height={220} radius="lg" /><Skeleton height={180} radius="lg" /></Stack>}
    </>
  );
}
