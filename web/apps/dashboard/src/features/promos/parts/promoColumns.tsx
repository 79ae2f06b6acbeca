import { Badge, Stack, Text } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import { promoState, type Promo } from "../model/promo";
import { promoWords } from "../words";

const COLORS = { active: "pine", off: "gray", notYet: "blue", expired: "gray", usedUp: "yellow" } as const;

export function usePromoColumns(): Column<Promo>[] {
  const t = useText(promoWords);
  const format = useFormat();
  const day = (instant: string) => format.day(instant, "short");
  const validity = ({ validFrom, validUntil }: Promo) => {
    const until = validUntil && day(new Date(Date.parse(validUntil) - 1).toISOString());
    if (validFrom && until) return t.between(day(validFrom), until);
    return validFrom ? t.since(day(validFrom)) : until ? t.to(until) : t.always;
  };
  const discount = ({ kind, value, currency }: Promo) => {
    if (kind === "percentage") return t.percent(format.number(value));
    return kind === "fixed" ? t.amount(format.money(value, currency)) : t.free(format.duration(value));
  };
  return [
    {
      key: "code", header: t.code, phone: "title",
      render: (row) => (
        <Stack gap={0}>
          <Text size="sm" fw={600} ff="monospace">{row.code}</Text>
          {row.serviceIds.length > 0 && <Text size="xs" c="dimmed">{t.onlyOn(row.serviceIds.length)}</Text>}
        </Stack>
      ),
    },
    { key: "discount", header: t.kind, render: (row) => <Text size="sm" className="tabular">{discount(row)}</Text> },
    { key: "validity", header: t.columns.validity, render: (row) => <Text size="sm">{validity(row)}</Text> },
    { key: "uses", header: t.columns.uses, align: "right", render: (row) => <Text size="sm" className="tabular">{t.uses(row.uses, row.maxUses)}</Text> },
    { key: "revenue", header: t.columns.revenue, align: "right", render: (row) => <Text size="sm" className="tabular">{format.money(row.revenue, row.currency)}</Text> },
    {
      key: "state", header: t.columns.state, phone: "aside", align: "right",
      render: (row) => {
        const state = promoState(row, new Date());
        return <Badge color={COLORS[state]}>{t.states[state]}</Badge>;
      },
    },
  ];
}
