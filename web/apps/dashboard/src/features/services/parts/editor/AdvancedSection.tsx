import { Button, Code, CopyButton, Group, JsonInput, Text } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { placeWords } from "../../words/place";

/** What only integrators need. */
export function AdvancedSection({ id }: { id: string | undefined }) {
  const t = useText(placeWords);
  const form = useServiceFormContext();
  return (
    <>
      <JsonInput
        label={t.metadata} description={t.metadataHint} autosize minRows={4} maxRows={16} formatOnBlur spellCheck={false}
        placeholder={'{ "code": "A1" }'} {...form.getInputProps("metadata")}
      />
      {id && (
        <Group gap="sm">
          <Text size="sm" c="dimmed">{t.id}</Text>
          <Code>{id}</Code>
          <CopyButton value={id}>
            {({ copied, copy }) => (
              <Button size="compact-xs" variant="default" onClick={copy}>{copied ? t.copied : t.copy}</Button>
            )}
          </CopyButton>
        </Group>
      )}
    </>
  );
}
