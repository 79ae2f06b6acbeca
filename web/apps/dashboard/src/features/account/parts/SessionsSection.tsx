import { Section, useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allauth } from "@/features/auth/allauth";
import { useAccountChange } from "../hooks/useAccountChange";
import { accountKeys } from "../keys";
import { deviceName } from "../model/deviceName";
import { words } from "../words";

type Device = { id: number; user_agent: string; ip: string; created_at: number; is_current: boolean };

export function SessionsSection() {
  const t = useText(words);
  const format = useFormat();
  const { data = [], isPending } = useQuery({
    queryKey: accountKeys.sessions,
    queryFn: async () => ((await allauth<Device[]>("GET", "/auth/sessions")).data ?? []) as Device[],
  });
  const end = useAccountChange((sessions: number[]) => allauth("DELETE", "/auth/sessions", { sessions }), [accountKeys.sessions], t.sessions.ended);
  const others = data.filter(({ is_current }) => !is_current);
  return (
    <Section title={t.sessions.title} description={t.sessions.text}
      aside={others.length > 1 && <Button size="xs" variant="subtle" color="red" onClick={() => end.mutate(others.map(({ id }) => id))}>{t.sessions.endAll}</Button>}>
      {isPending && <Skeleton height={48} />}
      <Stack gap="sm">
        {data.map(({ id, user_agent, ip, created_at, is_current }) => (
          <Group key={id} justify="space-between">
            <div>
              <Group gap={8}><Text size="sm" fw={540}>{deviceName(user_agent)}</Text>{is_current && <Badge>{t.sessions.current}</Badge>}</Group>
              <Text size="xs" c="dimmed" className="tabular">{ip} · {t.sessions.since(format.dateTime(new Date(created_at * 1000)))}</Text>
            </div>
            {!is_current && <Button size="xs" variant="default" onClick={() => end.mutate([id])}>{t.sessions.end}</Button>}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
