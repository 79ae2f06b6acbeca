import { useText } from "@comptoir/ui";
import { DepositInput } from "@/forms/DepositInput";
import { useServiceFormContext } from "../../hooks/serviceForm";
import type { ServiceForm } from "../../model/form";
import { priceWords } from "../../words/prices";

/** What is paid when booking, the rest at the counter. */
export function DepositField() {
  const t = useText(priceWords);
  const form = useServiceFormContext();
  const { deposit, currency } = form.getValues();
  return (
    <DepositInput
      label={t.deposit} hint={t.depositHint} valueLabel={t.depositValue} currency={currency}
      kind={deposit.kind} kinds={(["", "none", "percentage", "amount"] as const).map((value) => ({ value, label: t.deposits[value] }))}
      onKind={(value) => form.setFieldValue("deposit.kind", value as ServiceForm["deposit"]["kind"])}
      percentage={form.getInputProps("deposit.percentage")} amount={form.getInputProps("deposit.amount")}
    />
  );
}
