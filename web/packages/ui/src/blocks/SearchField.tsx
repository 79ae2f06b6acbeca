import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useText } from "../text/region";
import { words } from "./words";

type Props = { value: string; onChange: (value: string) => void; label?: string };

/** Reports what was typed once the typing pauses. */
export function SearchField({ value, onChange, label }: Props) {
  const t = useText(words);
  const [typed, setTyped] = useState(value);
  const report = useDebouncedCallback(onChange, 250);
  const change = (next: string) => {
    setTyped(next);
    report(next);
  };
  return (
    <TextInput
      type="search"
      aria-label={label ?? t.search}
      placeholder={label ?? t.search}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={17} aria-hidden />}
      rightSection={typed && <CloseButton size="sm" aria-label={t.clearSearch} onClick={() => change("")} />}
      style={{ flex: "1 1 220px", maxWidth: 380 }}
    />
  );
}
