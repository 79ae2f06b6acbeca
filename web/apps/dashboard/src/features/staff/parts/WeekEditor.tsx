import { Button, Group, SegmentedControl, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useFormat, useText, WeeklyHoursEditor } from "@comptoir/ui";
import { useState } from "react";
import { DEFAULT_HOURS, weeklyMinutes, type WeeklyRange } from "../model/week";
import { weekWords } from "../words/week";
import { WeekPainter } from "./WeekPainter";

type Props = {
  label: string;
  value: readonly WeeklyRange[];
  onChange: (ranges: WeeklyRange[]) => void;
  disabled?: boolean;
  error?: string;
};

/** A week of opening hours: painted on a wide screen, listed on a phone, by keyboard or by taste. */
export function WeekEditor({ label, value, onChange, disabled = false, error }: Props) {
  const t = useText(weekWords);
  const format = useFormat();
  const narrow = useMediaQuery("(max-width: 48em)");
  const [view, setView] = useState<"grid" | "list">("grid");
  const shown = narrow ? "list" : view;
  const minutes = weeklyMinutes(value);
  return (
    <section aria-label={label}>
      <Group justify="space-between" mb="xs" gap="xs">
        <div>
          <Text size="sm" fw={500}>{label}</Text>
          <Text size="xs" c="dimmed" className="tabular">
            {minutes > 0 ? t.total(format.number(minutes / 60)) : t.empty}
          </Text>
        </div>
        <Group gap="xs">
          {!disabled && minutes === 0 && (
            <Button size="xs" variant="subtle" onClick={() => onChange([...DEFAULT_HOURS])}>{t.usual}</Button>
          )}
          {!disabled && minutes > 0 && (
            <Button size="xs" variant="subtle" color="gray" onClick={() => onChange([])}>{t.clear}</Button>
          )}
          {!narrow && (
            <SegmentedControl
              size="xs" aria-label={t.view} value={view} onChange={(next) => setView(next as "grid" | "list")}
              data={[{ value: "grid", label: t.grid }, { value: "list", label: t.list }]}
            />
          )}
        </Group>
      </Group>
      {shown === "grid"
        ? <WeekPainter value={value} onChange={onChange} disabled={disabled} />
        : <fieldset disabled={disabled} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
            <WeeklyHoursEditor value={[...value]} onChange={onChange} />
          </fieldset>}
      {error && <Text size="xs" c="var(--mantine-color-error)" mt={6} role="alert">{error}</Text>}
    </section>
  );
}
