import { Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { sumsOf, type Payment } from "../model/payment";
import { paymentWords } from "../words";

/** What the payments of the list come to, and by which way; what a wallet paid was received when it was filled. */
export function Sums({ payments, isPart }: { payments: Payment[]; isPart: boolean }) {
  const t = useText(paymentWords);
  const format = useFormat();
  return sumsOf(payments).map(({ currency, byMethod, ...sums }) => (
    <Stack key={currency} gap={8} mb="md">
      <SimpleGrid cols={3} spacing="sm" component="dl" m={0}>
        {(["received", "refunded", "kept"] as const).map((name) => (
          <Paper key={name} p={{ base: "sm", sm: "md" }} bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
            <Text component="dt" size="xs" c="dimmed">{t.sums[name]}</Text>
            <Text component="dd" m={0} fz={{ base: "1rem", sm: "1.25rem" }} fw={620} className="tabular">{format.money(sums[name], currency)}</Text>
          </Paper>
        ))}
      </SimpleGrid>
      <Group component="ul" gap="xs" m={0} p={0} style={{ listStyle: "none" }} aria-label={t.byMethod}>
        {byMethod.map(([method, kept]) => (
          <Text key={method} component="li" size="sm" c="dimmed" className="tabular" mr="sm">
            {t.ways[method] ?? method} <Text span size="sm" fw={560} c="var(--comptoir-ink)">{format.money(kept, currency)}</Text>
          </Text>
        ))}
      </Group>
      {isPart && <Text size="xs" c="dimmed">{t.ofShown(payments.length)}</Text>}
    </Stack>
  ));
}
