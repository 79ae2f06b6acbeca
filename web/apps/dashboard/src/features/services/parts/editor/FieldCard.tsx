import { ActionIcon, Badge, Collapse, Group, Paper, Text, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { fieldWords } from "../../words/fields";
import { FieldForm } from "./FieldForm";
import { FIELD_ICONS } from "./fieldIcons";

type Props = {
  index: number;
  count: number;
  opened: boolean;
  onToggle: () => void;
  onMove: (from: number, to: number) => void;
  onRemove: () => void;
};

/** One question: a line when closed, its settings when open. */
export function FieldCard({ index, count, opened, onToggle, onMove, onRemove }: Props) {
  const t = useText(fieldWords);
  const form = useServiceFormContext();
  const field = form.getValues().customFields[index];
  if (!field) return null;
  const Icon = FIELD_ICONS[field.type];
  const name = field.name || t.untitled;
  const wrong = errorUnder(form.errors, `customFields.${index}`);
  return (
    <Paper withBorder radius="md" style={wrong ? { borderColor: "var(--mantine-color-error)" } : undefined}>
      <Group gap={4} wrap="nowrap" pr={8}>
        <UnstyledButton onClick={onToggle} aria-expanded={opened} p="sm" style={{ flex: 1, minWidth: 0, borderRadius: 8 }}>
          <Group gap="sm" wrap="nowrap">
            <Icon size={18} stroke={1.7} color="var(--mantine-color-dimmed)" aria-hidden style={{ flex: "none" }} />
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={560} truncate c={field.name ? undefined : "dimmed"}>
                {name}{field.required && <span aria-hidden style={{ color: "var(--mantine-color-error)" }}> *</span>}
              </Text>
              <Text size="xs" c="dimmed" truncate>
                {[t.types[field.type], field.options.join(", ")].filter(Boolean).join(" · ")}
              </Text>
            </div>
            {field.sensitive && <Badge color="grape" ml="auto" flex="none">{t.sensitive}</Badge>}
          </Group>
        </UnstyledButton>
        <ActionIcon variant="subtle" color="gray" aria-label={t.up(name)} disabled={index === 0}
          onClick={() => onMove(index, index - 1)}>
          <IconArrowUp size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t.down(name)} disabled={index === count - 1}
          onClick={() => onMove(index, index + 1)}>
          <IconArrowDown size={16} />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t.remove(name)} onClick={onRemove}>
          <IconTrash size={16} />
        </ActionIcon>
      </Group>
      <Collapse expanded={opened || Boolean(wrong)}>
        <FieldForm index={index} />
      </Collapse>
    </Paper>
  );
}
