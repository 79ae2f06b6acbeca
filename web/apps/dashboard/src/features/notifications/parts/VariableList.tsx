import { useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { insertable } from "../model/variables";
import { variableWords } from "../variables.words";
import { templateWords } from "../templates.words";

/** What a message may name, each a click away from where one writes. */
export function VariableList({ names, onPick }: { names: string[]; onPick: (name: string) => void }) {
  const t = useText(templateWords);
  const meanings = useText(variableWords);
  const shown = insertable(names).map((name) => ({ name, label: meanings[name] ?? name })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <Stack gap={6} role="group" aria-label={t.variables}>
      <Text size="sm" fw={540}>{t.variables}</Text>
      <Text size="xs" c="dimmed">{t.variablesHint}</Text>
      <Group gap={6}>
        {shown.map(({ name, label }) => (
          // The field keeps the focus, and the cursor its place.
          <Button key={name} size="compact-sm" variant="default" fw={450} onMouseDown={(event) => event.preventDefault()} onClick={() => onPick(name)}>{label}</Button>
        ))}
      </Group>
    </Stack>
  );
}
