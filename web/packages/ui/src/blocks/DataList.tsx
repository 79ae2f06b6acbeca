import { Button, Center, Group, Paper, Skeleton, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useText } from "../text/region";
import { DataCards } from "./DataCards";
import { DataTable } from "./DataTable";
import { EmptyState } from "./EmptyState";
import { ErrorState } from "./ErrorState";
import { SearchField } from "./SearchField";
import { words } from "./words";

export type Column<T> = {
  key: string;
  header: string;
  render: (row: T) => ReactNode;
  /** On a phone: the card's first line, its lines below, or not shown. Default `line`. */
  phone?: "title" | "line" | "aside" | "hidden";
  align?: "left" | "right";
  width?: number | string;
};

export type ListState<T> = {
  items: T[];
  isPending: boolean;
  error: unknown;
  retry: () => void;
  hasMore: boolean;
  loadMore: () => void;
  isLoadingMore: boolean;
};

type Props<T> = {
  /** Read out before the rows: what this is a list of. */
  label: string;
  list: ListState<T>;
  columns: Column<T>[];
  rowKey: (row: T) => string;
  /** The row's name for assistive technology. */
  rowName?: (row: T) => string;
  onOpen?: (row: T) => void;
  search?: { value: string; onChange: (value: string) => void; label?: string };
  filters?: ReactNode;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  /** True while a search or filter narrows the list: "no results" then replaces `empty`. */
  isNarrowed?: boolean;
};

/** A table on a desk, cards on a phone; with search, skeleton, empty, error and "more". */
export function DataList<T>(props: Props<T>) {
  const { label, list, columns, rowKey, rowName, onOpen, search, filters, empty } = props;
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const isNarrowed = props.isNarrowed ?? Boolean(search?.value);
  const rows = { label, columns, items: list.items, rowKey, ...(rowName && { rowName }), ...(onOpen && { onOpen }) };

  function body() {
    if (list.isPending) return <Waiting />;
    if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.retry} />;
    if (list.items.length === 0) return isNarrowed ? <EmptyState title={t.noMatch} text={t.noMatchHint} /> : empty;
    return isPhone ? <DataCards {...rows} /> : <DataTable {...rows} />;
  }

  return (
    <Stack gap="md">
      {(search || filters) && (
        <Group gap="sm" role="search">
          {search && <SearchField {...search} />}
          {filters}
        </Group>
      )}
      <Paper
        bg={isPhone && list.items.length > 0 ? "transparent" : "var(--comptoir-surface)"}
        style={isPhone && list.items.length > 0 ? {} : { border: "1px solid var(--comptoir-line)", overflow: "hidden", boxShadow: "var(--comptoir-shadow)" }}
      >
        {body()}
      </Paper>
      {list.hasMore && (
        <Center>
          <Button variant="default" onClick={list.loadMore} loading={list.isLoadingMore}>{t.more}</Button>
        </Center>
      )}
    </Stack>
  );
}

function Waiting() {
  const t = useText(words);
  return (
    <Stack gap={0} aria-busy="true" aria-label={t.loading} role="status">
      {Array.from({ length: 6 }, (_, i) => (
        <Group key={i} px="md" py="md" gap="md" wrap="nowrap" style={{ borderBottom: "1px solid var(--comptoir-line)" }}>
          <Skeleton height={30} width={30} circle />
          <Skeleton height={12} width={`${42 - i * 3}%`} />
          <Skeleton height={12} width="18%" ml="auto" />
        </Group>
      ))}
    </Stack>
  );
}
