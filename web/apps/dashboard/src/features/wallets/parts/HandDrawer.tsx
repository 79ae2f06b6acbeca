import { MultiSelect, SegmentedControl, Select, Text, Textarea } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import { FormDrawer, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterMoney } from "../../payments/model/stale";
import { UnitField } from "../../products/parts/PackFields";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { useQuantity } from "../hooks/useQuantity";
import { emptyHand, handBody, type HandForm, type Transaction, type Wallet } from "../model/wallet";
import { walletWords } from "../words";
import { QuantityInput } from "./QuantityInput";

/** Staff give or take something, and say why; it is written beside what was there, never over it. */
export function HandDrawer({ wallet, onClose }: { wallet: Wallet; onClose: () => void }) {
  const t = useText(walletWords);
  const format = useFormat();
  const quantity = useQuantity();
  const { currency, timeZone } = useRegion();
  const services = useServiceChoices();
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const form = useForm<HandForm>({
    initialValues: emptyHand,
    validate: {
      quantity: (value) => (Number(value) > 0 ? null : t.positive),
      reason: (reason) => (reason.trim() ? null : t.needed),
    },
  });
  const { direction, unit, serviceIds } = form.values;
  const { submit, isBusy, problem } = useSave({
    save: (values: HandForm) =>
      api.post<Transaction>(`/wallets/${wallet.clientId}/transactions`, handBody(values, currency, timeZone), { idempotencyKey }).catch((error: unknown) => {
        renewKey(crypto.randomUUID());
        throw error;
      }),
    invalidates: staleAfterMoney, form, done: t.done, onDone: onClose,
  });
  const lots = wallet.lots.filter((lot) => lot.unit === unit && lot.available > 0).map((lot) => ({
    value: lot.id,
    label: [lot.label || t.sources[lot.source], quantity(lot.available, lot.unit, lot.currency), lot.expiresAt && t.expires(format.day(lot.expiresAt, "numeric"))].filter(Boolean).join(" · "),
  }));
  return (
    <FormDrawer
      opened onClose={onClose} title={t.write} size="md" isBusy={isBusy} isDirty={form.isDirty()} error={problem} submitLabel={t.submit}
      onSubmit={form.onSubmit((values) => submit(values))}
    >
      <Text size="sm" c="dimmed">{t.writeHint}</Text>
      <SegmentedControl fullWidth aria-label={t.direction} data={[{ value: "add", label: t.add }, { value: "take", label: t.take }]} {...form.getInputProps("direction")} />
      <UnitField label={t.unit} {...form.getInputProps("unit")} onChange={(value) => form.setValues({ unit: value as HandForm["unit"], lotId: null })} />
      <QuantityInput unit={unit} currency={currency} label={t.quantity} required data-autofocus {...form.getInputProps("quantity")} />
      {direction === "add" && (
        <>
          <DateInput label={t.until} placeholder={t.never} clearable minDate={new Date().toISOString().slice(0, 10)} valueFormat="D MMMM YYYY" {...form.getInputProps("expiresOn")} />
          <MultiSelect label={t.services} placeholder={serviceIds.length === 0 ? t.forAll : ""} data={services} searchable clearable {...form.getInputProps("serviceIds")} />
        </>
      )}
      {direction === "take" && lots.length > 1 && <Select label={t.lot} placeholder={t.anyLot} clearable data={lots} {...form.getInputProps("lotId")} />}
      <Textarea label={t.reason} description={t.reasonHint} placeholder={t.reasonPlaceholder} required autosize minRows={2} maxLength={2000} {...form.getInputProps("reason")} />
    </FormDrawer>
  );
}
