import type { Schemas } from "@comptoir/client";
import { Section, useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { MoneyInput } from "@/forms/MoneyInput";
import { useSave } from "@/forms/useSave";
import { toMinor } from "@/features/services/model/money";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import type { Unit } from "@/features/wallets/model/units";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { words } from "../words";

type Redeemed = Schemas["RedeemedOut"];
type Fields = { code: string; amount: number | "" };

/** A code, and of a sum as much as is wanted, into one's wallet. `code`: that of the certificate one came with. */
export function Redeem({ code }: { code: string }) {
  const t = useText(words).gifts;
  const quantity = useQuantity();
  const { currency } = useRegion();
  const { slug, api } = useArea();
  const form = useForm<Fields>({ initialValues: { code, amount: "" } });
  const { submit, isBusy, problem } = useSave({
    save: ({ code: typed, amount }: Fields) => api.post<Redeemed>("/me/gift-certificates/redeem", { code: typed.trim(), ...(amount !== "" && { amount: toMinor(amount, currency) }) }),
    invalidates: [areaKeys.all(slug)], form, done: null,
    onDone: (made) => {
      form.setValues({ code: "", amount: "" });
      notifications.show({ message: t.redeemed(quantity(made.redeemed, made.unit as Unit, made.currency)), color: "pine" });
    },
  });
  return (
    <Section title={t.redeemTitle} description={t.redeemText}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md" maw={440}>
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          <TextInput label={t.code} placeholder="XXXX-XXXX-XXXX-XXXX" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} required {...form.getInputProps("code")} />
          {form.values.code.trim() !== "" && <MoneyInput label={t.some} description={t.someHint} currency={currency} {...form.getInputProps("amount")} />}
          <Button type="submit" loading={isBusy} disabled={!form.values.code.trim()}>{t.redeem}</Button>
        </Stack>
      </form>
    </Section>
  );
}
