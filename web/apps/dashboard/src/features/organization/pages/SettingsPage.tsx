import { ErrorState, PageHeader, useText } from "@comptoir/ui";
import { Skeleton, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { organizationKeys } from "../keys";
import type { Organization } from "../model/organization";
import { SettingsForm } from "../parts/SettingsForm";
import { words } from "../words";

export function SettingsPage() {
  const t = useText(words);
  const { data, error, refetch } = useQuery({
    queryKey: organizationKeys.one,
    queryFn: ({ signal }) => api.get<Organization>("/organization", { signal }),
  });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      {data && <SettingsForm key={data.id} organization={data} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Stack maw={760}><Skeleton height={220} radius="lg" /><Skeleton height={180} radius="lg" /></Stack>}
    </>
  );
}
