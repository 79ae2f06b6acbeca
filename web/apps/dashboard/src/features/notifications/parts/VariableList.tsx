import { useText } from "@comptoir/ui";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { useState } from "react";
import { words } from "../words";

/** The names a template may use, each a click away from the clipboard. */
export function VariableList({ names }: { names: string[] }) {
  const t = useText(words).templates;
  const clipboard = useClipboard({ timeout: 1500 });
  const [last, setLast] = useState("");
  const copy = (name: string) => {
    setLast(name);
    clipboard.copy(`{{ ${name} }}`);
  };
  return (
    <Stack gap={6}>
      <Text size="sm" fw={540}>{t.variables}</Text>
      <Text size="xs" c="dimmed">{t.variablesHint}</Text>
      <Group gap={6}>
        {names.map((name) => (
          <Button key={name} size="compact-xs" variant="default" ff="monospace" onClick={() => copy(name)}>
            {clipboard.copied && last === name ? t.copied : name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
