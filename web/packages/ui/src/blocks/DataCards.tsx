import { Group, Stack } from "@mantine/core";
import type { Column } from "./DataList";
import type { RowsProps } from "./DataTable";
import classes from "./DataTable.module.css";

export function DataCards<T>({ label, columns, items, rowKey, rowName, onOpen }: RowsProps<T>) {
  const placed = (place: Column<T>["phone"]) => columns.filter((column) => (column.phone ?? "line") === place);
  const titles = placed("title").length > 0 ? placed("title") : columns.slice(0, 1);
  const lines = placed("line").filter((column) => !titles.includes(column));
  return (
    <Stack gap="xs" component="ul" aria-label={label} p={0} m={0} style={{ listStyle: "none" }}>
      {items.map((row) => {
        const title = titles.map((column) => <div key={column.key}>{column.render(row)}</div>);
        return (
          <li key={rowKey(row)} className={classes.card} aria-label={rowName?.(row)}>
            <Group justify="space-between" wrap="nowrap" gap="sm" align="flex-start">
              {onOpen ? (
                <button type="button" className={classes.open} onClick={() => onOpen(row)}>
                  {title}
                </button>
              ) : <div style={{ minWidth: 0 }}>{title}</div>}
              {placed("aside").map((column) => <div key={column.key} className={classes.aside}>{column.render(row)}</div>)}
            </Group>
            {lines.length > 0 && (
              <Stack gap={4} mt="xs">
                {lines.map((column) => (
                  <div key={column.key} className={classes.line}>
                    <span className={classes.name}>{column.header}</span>
                    <span className={classes.value}>{column.render(row)}</span>
                  </div>
                ))}
              </Stack>
            )}
          </li>
        );
      })}
    </Stack>
  );
}
