import { Paper, SimpleGrid, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { sumsOf, type Payment } from "../model/payment";
import { paymentWords } from "../words";

/** What the payments of the list come to. */
export function Sums({ payments }: { payments: Payment[] }) {
  const t = useText(paymentWords);
  const format = useFormat();
  return sumsOf(payments).map(({ currency, ...sums }) => (
    <SimpleGrid key={currency} cols={3} spacing="sm" mb="md" component="dl" m={0} aria-label={t.ofShown(payments.length)}>
      {(["received", "refunded", "kept"] as const).map((name) => (
        <Paper key={name} p={{ base: "sm", sm: "md" }} bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
          <Text component="dt" size="xs" c="dimmed">{t.sums[name]}</Text>
          <Text component="dd" m={0} fz={{ base: "1rem", sm: "1.25rem" }} fw={620} className="tabular">{format.money(sums[name], currency)}</Text>
        </Paper>
      ))}
    </SimpleGrid>
  ));
}
