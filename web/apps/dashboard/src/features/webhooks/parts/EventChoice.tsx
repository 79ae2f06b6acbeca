import { Checkbox, Skeleton, Stack } from "@mantine/core";
import { ErrorState, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { webhookKeys } from "../keys";
import { families, familyToggled, shortName, takes, toggled, type EventType } from "../model/webhook";
import { webhookWords } from "../words";

/** Families of events, each with its events below. */
export function EventChoice({ value, onChange }: { value: string[]; onChange: (events: string[]) => void }) {
  const t = useText(webhookWords);
  const { data, error, refetch } = useQuery({
    queryKey: webhookKeys.eventTypes(),
    queryFn: ({ signal }) => api.get<{ items: EventType[] }>("/webhooks/event-types", { signal }),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} compact />;
  if (!data) return <Stack gap={10} aria-busy>{[60, 44, 52, 40].map((width) => <Skeleton key={width} h={18} w={`${width}%`} />)}</Stack>;
  return (
    <Stack gap="md">
      {families(data.items).map(({ family, names }) => {
        const whole = value.includes(`${family}.*`);
        const some = names.some((name) => takes(value, name));
        return (
          <Stack key={family} gap={8} role="group" aria-label={labelOf(t.families, family)}>
            <Checkbox
              fw={560} label={labelOf(t.families, family)} checked={whole} indeterminate={!whole && some}
              onChange={() => onChange(familyToggled(value, family, names))}
            />
            <Stack gap={6} pl={28}>
              {names.map((name) => (
                <Checkbox
                  key={name} size="xs" label={shortName(name)} checked={takes(value, name)} onChange={() => onChange(toggled(value, name, names))}
                  styles={{ label: { fontFamily: "var(--mantine-font-family-monospace)" } }}
                />
              ))}
            </Stack>
          </Stack>
        );
      })}
    </Stack>
  );
}

function labelOf(words: Record<string, string>, family: string): string {
  return words[family] ?? family;
}
