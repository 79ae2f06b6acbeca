import { Skeleton, Stack } from "@mantine/core";
import { ErrorState, PageHeader, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { meetingKeys } from "../keys";
import type { MeetingSettings } from "../model/settings";
import { SettingsForm } from "../parts/SettingsForm";
import { meetingWords } from "../words";

/** How the organization meets by video. */
export function MeetingSettingsPage() {
  const t = useText(meetingWords);
  const mayWrite = usePermission("organization.write");
  const settings = useQuery({ queryKey: meetingKeys.settings, queryFn: ({ signal }) => api.get<MeetingSettings>("/meetings/settings", { signal }) });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      {settings.error && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.isPending && <Stack maw={760}><Skeleton height={320} radius="lg" /><Skeleton height={220} radius="lg" /></Stack>}
      {settings.data && <SettingsForm key={settings.dataUpdatedAt} settings={settings.data} mayWrite={mayWrite} />}
    </>
  );
}
