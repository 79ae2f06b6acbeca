import { Combobox, Group, Text, TextInput, useCombobox } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useRef, useState } from "react";
import { completed, suggestionsAt, type Variable } from "../../../model/condition/suggest";
import { conditionWords } from "../../../words/conditions";

type Props = { value: string; onChange: (value: string) => void; error: string | undefined };

/** The expression itself, with the names it may use offered at the caret. */
export function ConditionText({ value, onChange, error }: Props) {
  const t = useText(conditionWords);
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(value.length);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const { start, names } = suggestionsAt(value, Math.min(caret, value.length));
  const complete = (name: string) => {
    const next = completed(value, caret, start, name as Variable);
    onChange(next.source);
    setCaret(next.caret);
    combobox.closeDropdown();
    requestAnimationFrame(() => {
      input.current?.focus();
      input.current?.setSelectionRange(next.caret, next.caret);
    });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={complete} shadow="md" position="bottom-start" withinPortal>
      <Combobox.Target>
        <TextInput
          ref={input} aria-label={t.label} description={t.hint} error={error} spellCheck={false} autoComplete="off" value={value}
          inputWrapperOrder={["label", "input", "description", "error"]}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", fontSize: 13 } }}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            setCaret(event.currentTarget.selectionStart ?? event.currentTarget.value.length);
            combobox.openDropdown();
            combobox.updateSelectedOptionIndex();
          }}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={names.length === 0} mah={260} style={{ overflowY: "auto" }}>
        <Combobox.Options aria-label={t.suggestions}>
          {names.map((name) => (
            <Combobox.Option key={name} value={name}>
              <Group gap="sm" wrap="nowrap" justify="space-between">
                <Text size="sm" ff="monospace">{name}</Text>
                <Text size="xs" c="dimmed" truncate>{t.variables[name]}</Text>
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
