import { Group, SimpleGrid, Text } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from "@tabler/icons-react";
import { useFormat, useText } from "@comptoir/ui";
import { change, share, type Sums } from "../model/figures";
import { figureWords } from "../words";
import { FigureCard } from "./FigureCard";

type Card = { name: keyof (typeof figureWords)["fr"]["cards"]; of: (sums: Sums) => number | null; kind: "count" | "money" | "share"; lessIsBetter?: boolean };

const CARDS: Card[] = [
  { name: "bookings", of: (sums) => sums.bookings, kind: "count" },
  { name: "bookedValue", of: (sums) => sums.bookedValue, kind: "money" },
  { name: "revenue", of: (sums) => sums.revenue, kind: "money" },
  { name: "averageValue", of: (sums) => sums.averageValue, kind: "money" },
  { name: "uniqueClients", of: (sums) => sums.uniqueClients, kind: "count" },
  { name: "participants", of: (sums) => sums.participants, kind: "count" },
  { name: "cancellationRate", of: (sums) => share(sums.cancelled, sums.bookings), kind: "share", lessIsBetter: true },
  { name: "noShowRate", of: (sums) => share(sums.noShow, sums.bookings), kind: "share", lessIsBetter: true },
];

/** The sums at a glance, each beside what it was in the period before. */
export function Cards({ now, then }: { now: Sums; then: Sums | undefined }) {
  const t = useText(figureWords);
  const format = useFormat();
  const shown = (value: number | null, kind: Card["kind"]) =>
    value === null ? "—" : kind === "money" ? format.money(Math.round(value)) : kind === "share" ? format.percent(value, 1) : format.number(value);
  // Of a period in which nothing happened one would read eight times that there is nothing to compare.
  const before = then && CARDS.some(({ of }) => of(then)) ? then : undefined;
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      {CARDS.map(({ name, of, kind, lessIsBetter = false }) => {
        const was = before && of(before);
        return (
          <FigureCard key={name} name={t.cards[name]} value={shown(of(now), kind)}>
            {was !== undefined && <Trend now={of(now) ?? 0} then={was ?? 0} before={t.previous(shown(was, kind))} isShare={kind === "share"} lessIsBetter={lessIsBetter} />}
          </FigureCard>
        );
      })}
    </SimpleGrid>
  );
}

type TrendProps = { now: number; then: number; before: string; isShare: boolean; lessIsBetter: boolean };

/** How it moved; of a share only what it was, for a share of a share says little. */
function Trend({ now, then, before, isShare, lessIsBetter }: TrendProps) {
  const t = useText(figureWords);
  const moved = change(now, then);
  const size = useFormat().percent(Math.abs(moved ?? 0));
  const isFlat = moved === null || Math.abs(moved) < 0.005;
  const isGood = !isFlat && moved > 0 !== lessIsBetter;
  const Icon = isFlat ? IconMinus : moved > 0 ? IconArrowUpRight : IconArrowDownRight;
  const color = isFlat ? "dimmed" : isGood ? "var(--mantine-color-anchor)" : "var(--mantine-color-error)";
  return (
    <Group gap={4} wrap="nowrap" c={color}>
      <Icon size={16} aria-hidden style={{ flex: "none" }} />
      <Text size="xs" c={color}>
        {moved === null ? t.noBefore : isFlat ? t.same : isShare ? before : moved > 0 ? t.more(size) : t.less(size)}
        {!isFlat && !isShare && <Text span size="xs" c="dimmed"> · {before}</Text>}
      </Text>
    </Group>
  );
}
