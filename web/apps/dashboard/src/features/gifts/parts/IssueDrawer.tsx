import { MultiSelect, NumberInput, SegmentedControl, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { GiftWishFields } from "../../sales/parts/GiftWishFields";
import { currencyDigits } from "../../services/model/money";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { useQuantity } from "../../wallets/hooks/useQuantity";
import { toStored, type Unit } from "../../wallets/model/units";
import { QuantityInput } from "../../wallets/parts/QuantityInput";
import { giftKeys } from "../keys";
import { giftToBody, newGift, type Gift, type GiftForm } from "../model/gift";
import { giftWords } from "../words";
import { GiftPreview } from "./GiftPreview";

const UNITS: Unit[] = ["money", "credits", "minutes"];

/** A certificate issued by hand, beside the card that it makes. */
export function IssueDrawer({ onClose, onIssued }: { onClose: () => void; onIssued: (gift: Gift) => void }) {
  const t = useText(giftWords);
  const quantity = useQuantity();
  const { currency, timeZone } = useRegion();
  const services = useServiceChoices();
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const form = useForm<GiftForm>({ initialValues: newGift, validate: { quantity: (value) => (Number(value) > 0 ? null : t.positive) } });
  const { values } = form;
  const { submit, isBusy, problem } = useSave({
    save: (filled: GiftForm) =>
      api.post<Gift>("/gift-certificates", giftToBody(filled, currency, timeZone), { idempotencyKey }).catch((error: unknown) => {
        renewKey(crypto.randomUUID());
        throw error;
      }),
    invalidates: [giftKeys.all], form, done: t.issued, onDone: onIssued,
  });
  const worth = quantity(toStored(values.quantity, values.unit, currencyDigits(currency)), values.unit, currency);
  return (
    <FormDrawer
      opened onClose={onClose} title={t.issue} size={560} submitLabel={t.submit} isBusy={isBusy} isDirty={form.isDirty()} error={problem}
      onSubmit={form.onSubmit((filled) => submit(filled))}
    >
      <GiftPreview gift={{ ...values, worth: values.packName.trim() && values.unit !== "money" ? values.packName : worth }} />
      <Text size="sm" c="dimmed">{t.issueHint}</Text>
      <Stack gap={6}>
        <Text size="sm" fw={500}>{t.unit}</Text>
        <SegmentedControl fullWidth aria-label={t.unit} data={UNITS.map((value) => ({ value, label: t.units[value] }))} {...form.getInputProps("unit")} />
      </Stack>
      <SimpleGrid cols={2}>
        <QuantityInput unit={values.unit} currency={currency} label={t.quantity} required {...form.getInputProps("quantity")} />
        <NumberInput label={t.validity} placeholder={t.byLaw} suffix={t.months} min={0} allowDecimal={false} {...form.getInputProps("validityMonths")} />
      </SimpleGrid>
      {values.unit !== "money" && (
        <>
          <TextInput label={t.packName} placeholder={t.packNamePlaceholder} autoComplete="off" maxLength={200} {...form.getInputProps("packName")} />
          <MultiSelect label={t.services} placeholder={values.serviceIds.length === 0 ? t.allServices : ""} data={services} searchable clearable {...form.getInputProps("serviceIds")} />
        </>
      )}
      <GiftWishFields form={form} />
    </FormDrawer>
  );
}
