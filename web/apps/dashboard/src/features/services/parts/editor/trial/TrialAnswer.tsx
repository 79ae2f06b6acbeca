import { Badge, Group, Stack, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { NAMELESS, type useDraftPrice } from "../../../hooks/useDraft";
import { trialWords } from "../../../words/trial";

/** The price with its lines, and which special prices would hold. */
export function TrialAnswer({ price }: { price: ReturnType<typeof useDraftPrice> }) {
  const t = useText(trialWords);
  const format = useFormat();
  const { data, isIncomplete, error } = price;
  if (isIncomplete) return <Text size="sm" c="dimmed" role="status">{t.incomplete}</Text>;
  if (error) return <Text size="sm" c="var(--mantine-color-error)" role="status">{t.failed}</Text>;
  if (!data) return null;
  return (
    <Stack gap={6} role="status" aria-busy={price.isFetching}>
      {data.lines.map((line) => (
        <Group key={line.label} justify="space-between" wrap="nowrap">
          <Text size="sm">{line.label === NAMELESS ? t.base : line.label} <Text span size="sm" c="dimmed" className="tabular">{t.times(line.quantity, format.money(line.unitPrice, data.currency))}</Text></Text>
          <Text size="sm" className="tabular">{format.money(line.total, data.currency)}</Text>
        </Group>
      ))}
      <Group justify="space-between" wrap="nowrap" pt={6} style={{ borderTop: "1px solid var(--comptoir-line)" }}>
        <Text fw={600}>{t.total}</Text>
        <Text fw={600} className="tabular">{data.total === 0 ? t.free : format.money(data.total, data.currency)}</Text>
      </Group>
      {data.tiers.length > 0 && (
        <Group gap={6}>
          {data.tiers.map((tier, index) => (
            <Badge key={index} color={tier.isChosen ? "pine" : "gray"} variant={tier.holds ? "light" : "outline"}>
              {tier.name} · {tier.isChosen ? t.chosen : tier.holds ? t.holds : t.fails}
            </Badge>
          ))}
        </Group>
      )}
    </Stack>
  );
}
