import { ActionIcon, Button, Group, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { useState } from "react";
import { firstRow, rowsOf, sourceOf, SUBJECTS, type Row, type Rows, type Subject } from "../../../model/condition/rows";
import { conditionWords } from "../../../words/conditions";
import { RowInputs } from "./RowInputs";

type Props = { value: string; onChange: (value: string) => void };

const START: Rows = { join: "&&", rows: [] };

/** The condition as a list of criteria. What is being chosen stays here until it makes an expression. */
export function ConditionRows({ value, onChange }: Props) {
  const t = useText(conditionWords);
  const [draft, setDraft] = useState<{ rows: Rows; source: string }>(() => ({ rows: rowsOf(value) ?? START, source: value }));
  // Changed elsewhere (a common condition was picked, the form was reset): what is written wins.
  const known = draft.source === value ? draft.rows : rowsOf(value) ?? (value.trim() ? null : START);
  if (!known) return <Text size="sm" c="dimmed">{t.tooRich}</Text>;

  const set = (rows: Rows) => {
    const source = sourceOf({ ...rows, rows: rows.rows.filter(isWhole) });
    setDraft({ rows, source });
    onChange(source);
  };
  const replace = (index: number, row: Row) => set({ ...known, rows: known.rows.map((each, i) => (i === index ? row : each)) });
  const subjects = SUBJECTS.map((subject) => ({ value: subject, label: t.subjects[subject] }));
  return (
    <Stack gap={8}>
      {known.rows.length > 1 && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">{t.join}</Text>
          <SegmentedControl
            size="xs" aria-label={t.join} value={known.join} onChange={(join) => set({ ...known, join: join as Rows["join"] })}
            data={[{ value: "&&", label: t.all }, { value: "||", label: t.any }]}
          />
        </Group>
      )}
      {known.rows.map((row, index) => (
        <Group key={index} gap={8} align="flex-start" wrap="nowrap" role="group" aria-label={t.subjects[row.subject]}>
          <Group gap={8} align="flex-start" style={{ flex: 1, minWidth: 0 }}>
            <Select
              aria-label={t.subject} allowDeselect={false} data={subjects} value={row.subject} style={{ flex: "1 1 190px" }}
              onChange={(subject) => subject && replace(index, firstRow(subject as Subject))}
            />
            <RowInputs row={row} onChange={(next) => replace(index, next)} />
          </Group>
          <ActionIcon
            variant="subtle" color="gray" size={36} aria-label={t.remove}
            onClick={() => set({ ...known, rows: known.rows.filter((_, i) => i !== index) })}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <div>
        <Button
          variant="default" size="xs" leftSection={<IconPlus size={14} />}
          onClick={() => set({ ...known, rows: [...known.rows, firstRow(nextSubject(known))] })}
        >
          {t.add}
        </Button>
      </div>
    </Stack>
  );
}

/** A criterion nobody asked about yet. */
function nextSubject({ rows }: Rows): Subject {
  return SUBJECTS.find((subject) => !rows.some((row) => row.subject === subject)) ?? "participants";
}

/** Whether a line says something yet: a date without a day, a tag without a name do not. */
function isWhole(row: Row): boolean {
  switch (row.subject) {
    case "weekday": return row.days.length > 0;
    case "date": case "membership": case "source": case "tag": return row.text.trim() !== "";
    default: return true;
  }
}
