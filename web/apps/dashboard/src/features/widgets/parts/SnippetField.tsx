import { Button, Code, CopyButton, Group, Text } from "@mantine/core";
import { IconCheck, IconCopy, IconExternalLink } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import type { Widget } from "../model/widget";
import { widgetWords } from "../words/widgets";

/** What the owner of a site pastes, and where to see what it gives. */
export function SnippetField({ widget }: { widget: Widget }) {
  const t = useText(widgetWords);
  return (
    <div>
      <Text size="sm" fw={500}>{t.snippet}</Text>
      <Text size="xs" c="dimmed" mb={6}>{t.snippetHint}</Text>
      <Code block style={{ whiteSpace: "pre-wrap", wordBreak: "break-word" }}>{widget.snippet}</Code>
      <Group gap="xs" mt="xs">
        <CopyButton value={widget.snippet}>
          {({ copied, copy }) => (
            <Button size="xs" onClick={copy} leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />}>
              {copied ? t.copied : t.copy}
            </Button>
          )}
        </CopyButton>
        <Button
          component="a" href={`/embed/frame/${widget.id}`} target="_blank" rel="noopener" size="xs" variant="default"
          leftSection={<IconExternalLink size={15} />}
        >
          {t.preview}
        </Button>
      </Group>
    </div>
  );
}
