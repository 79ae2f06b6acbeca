import { Alert, Button, Group, Text } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { serviceKeys } from "../../keys";
import type { Service } from "../../model/document";
import { editorWords } from "../../words/editor";

type Props = { service: Service; readOnly: boolean; onRestored: (service: Service) => void };

export function ArchivedNotice({ service, readOnly, onRestored }: Props) {
  const t = useText(editorWords);
  const restore = useSave({
    save: () => api.patch<Service>(`/services/${service.id}`, { isActive: true }),
    invalidates: [serviceKeys.all],
    done: t.restored,
    onDone: onRestored,
  });
  return (
    <Alert mb="md" color="gray" icon={<IconArchive size={18} />}>
      <Group justify="space-between">
        <Text size="sm">{t.archivedNotice}</Text>
        {!readOnly && (
          <Button size="xs" variant="default" loading={restore.isBusy} onClick={() => restore.submit(undefined)}>{t.restore}</Button>
        )}
      </Group>
    </Alert>
  );
}
