import { Group, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconInfoCircle } from "@tabler/icons-react";
import { useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { readCondition } from "../../../model/condition/read";
import { rowsOf } from "../../../model/condition/rows";
import { conditionWords } from "../../../words/conditions";
import { ConditionRows } from "./ConditionRows";
import { ConditionText } from "./ConditionText";

type Props = { value: string; onChange: (value: string) => void; error: string | undefined };

/** When a price applies: composed of criteria or written as an expression, and said in plain words either way. */
export function ConditionField({ value, onChange, error }: Props) {
  const t = useText(conditionWords);
  const { locale } = useRegion();
  const [mode, setMode] = useState<"build" | "write">(() => (value.trim() && !rowsOf(value) ? "write" : "build"));
  const reading = value.trim() ? readCondition(value, locale) : null;
  return (
    <Stack gap={8} role="group" aria-label={t.label}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={500} component="span">{t.label}</Text>
        <SegmentedControl
          size="xs" aria-label={t.mode} value={mode} onChange={(next) => setMode(next as "build" | "write")}
          data={[{ value: "build", label: t.build }, { value: "write", label: t.write }]}
        />
      </Group>
      {mode === "build"
        ? <ConditionRows value={value} onChange={onChange} />
        : <ConditionText value={value} onChange={onChange} error={error} />}
      {mode === "build" && error && <Text size="xs" c="var(--mantine-color-error)" role="alert">{error}</Text>}
      {value.trim() && (
        <Group gap={6} wrap="nowrap" align="flex-start" aria-live="polite">
          <IconInfoCircle size={16} stroke={1.7} aria-hidden style={{ flex: "none", marginTop: 2, color: "var(--mantine-color-anchor)" }} />
          <Text size="sm">{reading ? t.applies(reading) : t.unread}</Text>
        </Group>
      )}
    </Stack>
  );
}
