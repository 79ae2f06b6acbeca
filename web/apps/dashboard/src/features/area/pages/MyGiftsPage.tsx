import type { Schemas } from "@comptoir/client";
import { EmptyState, Section, useText } from "@comptoir/ui";
import { Alert, Button, Stack, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { IconGift } from "@tabler/icons-react";
import { useSave } from "@/forms/useSave";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import type { Unit } from "@/features/wallets/model/units";
import { useArea, useMine } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { AreaPage } from "../parts/AreaPage";
import { GiftCard, type MyGift } from "../parts/GiftCard";
import { MyList } from "../parts/MyList";
import { words } from "../words";

export function MyGiftsPage() {
  const t = useText(words).gifts;
  const list = useMine<MyGift>("/me/gift-certificates");
  return (
    <AreaPage title={t.title}>
      <Redeem />
      <Title order={2} size="h3">{t.mine}</Title>
      <MyList label={t.mine} list={list} rowKey={({ id }) => id} empty={<EmptyState compact icon={IconGift} title={t.empty} text={t.emptyText} />}>
        {(gift) => <GiftCard gift={gift} />}
      </MyList>
    </AreaPage>
  );
}

type Redeemed = Schemas["RedeemedOut"];

function Redeem() {
  const t = useText(words).gifts;
  const quantity = useQuantity();
  const { slug, api } = useArea();
  const form = useForm({ initialValues: { code: "" } });
  const { submit, isBusy, problem } = useSave({
    save: ({ code }: { code: string }) => api.post<Redeemed>("/me/gift-certificates/redeem", { code: code.trim() }), invalidates: [areaKeys.all(slug)], form, done: null,
    onDone: (made) => {
      form.reset();
      notifications.show({ message: t.redeemed(quantity(made.redeemed, made.unit as Unit, made.currency)), color: "pine" });
    },
  });
  return (
    <Section title={t.redeemTitle} description={t.redeemText}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md" maw={440}>
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          <TextInput label={t.code} placeholder="XXXX-XXXX-XXXX-XXXX" autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={60} required {...form.getInputProps("code")} />
          <Button type="submit" loading={isBusy} disabled={!form.values.code.trim()}>{t.redeem}</Button>
        </Stack>
      </form>
    </Section>
  );
}
