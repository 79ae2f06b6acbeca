import { useText } from "@comptoir/ui";
import { Alert, Stack, TextInput } from "@mantine/core";
import { words } from "./words";

type Props = { title: string; value: string; onChange: (reason: string) => void; error?: string | null };

/** A rule in the way, and the reason for setting it aside. */
export function OverrideField({ title, value, onChange, error }: Props) {
  const t = useText(words);
  return (
    <Alert color="yellow" title={title} role="alert">
      <Stack gap="xs">
        {t.ruleText}
        <TextInput label={t.reason} withAsterisk maxLength={200} value={value} error={error} onChange={(event) => onChange(event.currentTarget.value)} />
      </Stack>
    </Alert>
  );
}
