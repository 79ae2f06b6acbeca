import { Autocomplete, Text, type AutocompleteProps } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useClientSearch, type FoundClient } from "../../hooks/useClientSearch";

type Props = Pick<AutocompleteProps, "label" | "description" | "error" | "withAsterisk"> & {
  isFirst: boolean;
  onFound: (client: FoundClient) => void;
  /** What stands below when nobody is called that. */
  nobody?: ((typed: string) => ReactNode) | undefined;
};

/** A field that finds a client by a few letters. */
export function ClientSearch({ isFirst, onFound, nobody, ...field }: Props) {
  const { typed, setTyped, clients, isNobody } = useClientSearch();
  const choose = (id: string) => {
    const client = clients.find((one) => one.id === id);
    if (!client) return;
    setTyped("");
    onFound(client);
  };
  return (
    <>
      <Autocomplete
        {...field}
        data-autofocus={isFirst || undefined}
        leftSection={<IconSearch size={17} aria-hidden />}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={choose}
        filter={({ options }) => options}
        data={clients.map(({ id, name }) => ({ value: id, label: name }))}
        renderOption={({ option }) => {
          const client = clients.find(({ id }) => id === option.value);
          return <div><Text size="sm">{client?.name}</Text><Text size="xs" c="dimmed">{[client?.email, client?.phone].filter(Boolean).join(" · ")}</Text></div>;
        }}
      />
      {isNobody && nobody?.(typed.trim())}
    </>
  );
}
