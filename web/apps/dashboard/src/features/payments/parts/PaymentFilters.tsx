import { Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useText } from "@comptoir/ui";
import { METHODS, PAYMENT_STATUSES, type Method, type PaymentStatus } from "../model/payment";
import type { PaymentSearch } from "../routes";
import { paymentWords } from "../words";

/** `anyDates`: what no choice of days means. */
type Props = { search: PaymentSearch; isPayments: boolean; anyDates?: string; onChange: (change: PaymentSearch) => void };

export function PaymentFilters({ search, isPayments, anyDates, onChange }: Props) {
  const t = useText(paymentWords);
  return (
    <>
      <DatePickerInput
        type="range" placeholder={anyDates ?? t.allDates} clearable allowSingleDateInRange valueFormat="D MMM YYYY" w={{ base: "100%", sm: 260 }}
        defaultValue={[search.from ?? null, search.to ?? null]}
        onChange={([from, to]) => ((from && to) || (!from && !to)) && onChange({ from: from ?? undefined, to: to ?? undefined })}
      />
      {isPayments && (
        <>
          <Select
            aria-label={t.status} placeholder={t.allStatuses} clearable w={{ base: "calc(50% - 6px)", sm: 190 }} value={search.status ?? null}
            data={PAYMENT_STATUSES.map((value) => ({ value, label: t.statuses[value] ?? value }))}
            onChange={(value) => onChange({ status: (value as PaymentStatus) ?? undefined })}
          />
          <Select
            aria-label={t.method} placeholder={t.allMethods} clearable w={{ base: "calc(50% - 6px)", sm: 190 }} value={search.method ?? null}
            data={METHODS.map((value) => ({ value, label: t.methods[value] ?? value }))}
            onChange={(value) => onChange({ method: (value as Method) ?? undefined })}
          />
        </>
      )}
    </>
  );
}
