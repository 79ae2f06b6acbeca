import { Table } from "@mantine/core";
import type { Column } from "./DataList";
import classes from "./DataTable.module.css";

export type RowsProps<T> = {
  label: string;
  columns: Column<T>[];
  items: T[];
  rowKey: (row: T) => string;
  rowName?: (row: T) => string;
  onOpen?: (row: T) => void;
};

export function DataTable<T>({ label, columns, items, rowKey, rowName, onOpen }: RowsProps<T>) {
  return (
    // Rows that lead nowhere hold nothing to focus, so the keyboard scrolls the table itself.
    <Table.ScrollContainer minWidth={560} type="native" {...(!onOpen && { tabIndex: 0, role: "group", "aria-label": label })}>
      <Table aria-label={label} highlightOnHover={Boolean(onOpen)}>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th key={column.key} ta={column.align ?? "left"} w={column.width} className={classes.head}>
                {column.header || <span className="visually-hidden">{column.key}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((row) => (
            <Table.Tr key={rowKey(row)} className={onOpen ? classes.row : undefined} aria-label={rowName?.(row)}>
              {columns.map((column, index) => (
                <Table.Td key={column.key} ta={column.align ?? "left"}>
                  {index === 0 && onOpen ? (
                    <button type="button" className={classes.open} onClick={() => onOpen(row)}>{column.render(row)}</button>
                  ) : column.render(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
