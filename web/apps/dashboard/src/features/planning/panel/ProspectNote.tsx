import { useText } from "@comptoir/ui";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { words } from "./words";

type Person = { id: string; isProspect: boolean };

/** Who is a prospect becomes a client with one click; their history stays. */
export function ProspectNote({ clientId }: { clientId: string }) {
  const t = useText(words);
  const mayRead = usePermission("client.read");
  const mayWrite = usePermission("client.write");
  const key = ["clients", "prospect", clientId];
  const { data } = useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<Person>(`/clients/${clientId}`, { signal }), enabled: mayRead });
  const { submit, isBusy } = useSave({ save: () => api.patch<Person>(`/clients/${clientId}`, { isProspect: false }), invalidates: [["clients"]], done: t.promoted });
  if (!data?.isProspect) return null;
  return (
    <Group justify="space-between" gap="xs">
      <Group gap={8}><Badge color="grape">{t.prospect}</Badge><Text size="sm" c="dimmed">{t.prospectText}</Text></Group>
      {mayWrite && <Button size="compact-sm" variant="light" loading={isBusy} onClick={() => submit(undefined)}>{t.promote}</Button>}
    </Group>
  );
}
