import { Chip, Group, NumberInput, Select, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useFormat, useText } from "@comptoir/ui";
import { COMPARISONS, type Comparison, type Row } from "../../../model/condition/rows";
import { conditionWords } from "../../../words/conditions";

type Props = { row: Row; onChange: (row: Row) => void };

const GROW = { flex: "1 1 110px" } as const;

/** What a criterion is compared with, in the inputs that suit it. */
export function RowInputs({ row, onChange }: Props) {
  const t = useText(conditionWords);
  switch (row.subject) {
    case "weekday":
      return <Days days={row.days} onChange={(days) => onChange({ ...row, days })} />;
    case "student":
      return (
        <Choice
          value={row.is ? "yes" : "no"} onChange={(value) => onChange({ ...row, is: value === "yes" })}
          data={[{ value: "yes", label: t.yes }, { value: "no", label: t.no }]}
        />
      );
    case "tag":
      return (
        <>
          <Choice
            value={row.is ? "has" : "hasNot"} onChange={(value) => onChange({ ...row, is: value === "has" })}
            data={[{ value: "has", label: t.has }, { value: "hasNot", label: t.hasNot }]}
          />
          <TextInput aria-label={t.value} value={row.text} style={GROW} onChange={(event) => onChange({ ...row, text: event.currentTarget.value })} />
        </>
      );
    case "membership": case "source":
      return (
        <>
          <Choice
            value={row.op} onChange={(op) => onChange({ ...row, op: op as "==" | "!=" })}
            data={[{ value: "==", label: t.is }, { value: "!=", label: t.isNot }]}
          />
          {row.subject === "source"
            ? <Choice value={row.text} onChange={(text) => onChange({ ...row, text })} data={Object.entries(t.sources).map(([value, label]) => ({ value, label }))} />
            : <TextInput aria-label={t.value} value={row.text} style={GROW} onChange={(event) => onChange({ ...row, text: event.currentTarget.value })} />}
        </>
      );
    case "date":
      return (
        <>
          <Comparisons words={t.dates} value={row.op} onChange={(op) => onChange({ ...row, op })} />
          <DateInput
            aria-label={t.value} value={row.text || null} valueFormat="D MMM YYYY" style={GROW}
            onChange={(date) => onChange({ ...row, text: date ?? "" })}
          />
        </>
      );
    default:
      return (
        <>
          <Comparisons words={t.comparisons} value={row.op} onChange={(op) => onChange({ ...row, op })} />
          <NumberInput
            aria-label={t.value} value={row.number} min={0} max={row.subject === "hour" ? 24 : 1_000_000} allowDecimal={false} style={{ flex: "1 1 80px" }}
            onChange={(number) => onChange({ ...row, number: Number(number) || 0 })}
          />
        </>
      );
  }
}

function Comparisons({ words, value, onChange }: { words: Record<Comparison, string>; value: Comparison; onChange: (op: Comparison) => void }) {
  const t = useText(conditionWords);
  return (
    <Select
      aria-label={t.comparison} allowDeselect={false} value={value} style={GROW}
      data={COMPARISONS.map((op) => ({ value: op, label: words[op] }))} onChange={(op) => op && onChange(op as Comparison)}
    />
  );
}

function Choice({ value, data, onChange }: { value: string; data: { value: string; label: string }[]; onChange: (value: string) => void }) {
  const t = useText(conditionWords);
  return (
    <Select
      aria-label={t.value} allowDeselect={false} value={value} style={GROW} data={data}
      onChange={(next) => next && onChange(next)}
    />
  );
}

function Days({ days, onChange }: { days: number[]; onChange: (days: number[]) => void }) {
  const t = useText(conditionWords);
  const format = useFormat();
  return (
    <Chip.Group multiple value={days.map(String)} onChange={(chosen) => onChange(chosen.map(Number).sort((a, b) => a - b))}>
      <Group gap={4} role="group" aria-label={t.value} mih={36}>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => (
          <Chip key={day} value={String(day)} size="xs" variant="light">{format.weekday(day, "short")}</Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
