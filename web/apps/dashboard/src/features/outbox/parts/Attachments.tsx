import { useRegion, useText } from "@comptoir/ui";
import { Button, Group } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { FullMessage } from "../model/message";
import { words } from "../words";

export function Attachments({ files }: { files: FullMessage["attachments"] }) {
  const t = useText(words);
  const kilobytes = new Intl.NumberFormat(useRegion().locale, { style: "unit", unit: "kilobyte", unitDisplay: "short" });
  if (files.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t.attachments}>
      {files.map(({ name, url, size }) => (
        <Button key={name} component="a" href={url} download={name} size="xs" variant="default" leftSection={<IconPaperclip size={15} aria-hidden />}>
          {name} ({kilobytes.format(Math.max(1, Math.round(size / 1024)))})
        </Button>
      ))}
    </Group>
  );
}
