import { Badge, Group, Text, ThemeIcon } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import { useProductText } from "../hooks/useProductText";
import type { Product } from "../model/product";
import { productWords } from "../words";
import { kindIcons } from "./kindIcons";
import { ProductMenu } from "./ProductMenu";

export function useProductColumns(mayWrite: boolean, order: readonly Product[] | null, onEdit: (product: Product) => void): Column<Product>[] {
  const t = useText(productWords);
  const format = useFormat();
  const say = useProductText();
  const columns: Column<Product>[] = [
    {
      key: "name", header: t.columns.name, phone: "title",
      render: (row) => {
        const Icon = kindIcons[row.kind];
        return (
          <Group gap="sm" wrap="nowrap">
            <ThemeIcon size={34} radius="md" color={row.color || "pine"} aria-hidden><Icon size={18} stroke={1.7} /></ThemeIcon>
            <div style={{ minWidth: 0 }}>
              <Text size="sm" fw={560}>{row.name}</Text>
              <Text size="xs" c="dimmed">{t.kinds[row.kind]}</Text>
            </div>
          </Group>
        );
      },
    },
    { key: "what", header: t.columns.what, render: (row) => <Text size="sm" className="tabular">{say.contents(row)}</Text> },
    {
      key: "price", header: t.columns.price, align: "right",
      render: (row) => (
        <Text size="sm" className="tabular">
          {say.price(row)}{row.kind === "subscription" && row.price > 0 && <Text span size="xs" c="dimmed"> {t.perPeriod[row.period ?? "month"]}</Text>}
        </Text>
      ),
    },
    { key: "sales", header: t.columns.sales, align: "right", phone: "hidden", render: (row) => <Text size="sm" className="tabular">{format.number(row.sales ?? 0)}</Text> },
    {
      key: "state", header: t.columns.state,
      render: (row) => row.isArchived ? <Badge color="gray">{t.states.archived}</Badge> : <Badge color={row.isActive ? "pine" : "gray"}>{row.isActive ? t.states.onSale : t.states.off}</Badge>,
    },
  ];
  if (!mayWrite) return columns;
  return [
    ...columns,
    { key: t.columns.actions, header: "", phone: "aside", align: "right", width: 60, render: (row) => <ProductMenu product={row} order={order} onEdit={() => onEdit(row)} /> },
  ];
}
