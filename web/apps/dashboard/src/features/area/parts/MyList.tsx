import { ErrorState, useText, type ListState } from "@comptoir/ui";
import { Button, Skeleton, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "../words";
import classes from "./Area.module.css";

type Props<T> = { label: string; list: ListState<T>; rowKey: (row: T) => string; empty: ReactNode; children: (row: T) => ReactNode };

/** Cards, the same at every size; with skeleton, empty, error and "more". */
export function MyList<T>({ label, list, rowKey, empty, children }: Props<T>) {
  const t = useText(words);
  if (list.isPending) return <Stack gap={12} role="status" aria-label={t.loading}><Skeleton height={96} radius="lg" /><Skeleton height={96} radius="lg" /></Stack>;
  if (list.error && list.items.length === 0) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.items.length === 0) return empty;
  return (
    <>
      <ul className={classes.list} aria-label={label}>{list.items.map((row) => <li key={rowKey(row)}>{children(row)}</li>)}</ul>
      {list.hasMore && <Button variant="default" loading={list.isLoadingMore} onClick={list.loadMore}>{t.bookings.more}</Button>}
    </>
  );
}
