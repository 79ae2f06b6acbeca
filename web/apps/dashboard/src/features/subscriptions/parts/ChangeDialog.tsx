import { Select, Skeleton, Text } from "@mantine/core";
import { ConfirmDialog, ErrorState, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import priceClasses from "../../bookings/parts/create/PriceFields.module.css";
import { staleAfterMoney } from "../../payments/model/stale";
import { useProducts } from "../../products/hooks/useProductChoices";
import { productWords } from "../../products/words";
import { subscriptionKeys } from "../keys";
import type { PlanChange, Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

/** Another plan from now on, with what that costs said before. */
export function ChangeDialog({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const t = useText(subscriptionWords);
  const per = useText(productWords).perPeriod;
  const format = useFormat();
  const [productId, setProductId] = useState<string | null>(null);
  const plans = useProducts().filter(({ id, kind, isActive }) => kind === "subscription" && isActive && id !== subscription.productId);
  const { submit, isBusy } = useSave({
    save: () => api.post<Subscription>(`/subscriptions/${subscription.id}/change`, { productId }), invalidates: staleAfterMoney, done: t.changed, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => productId && submit(undefined)} title={t.changeTitle} confirmLabel={t.change} isBusy={isBusy}>
      <Select
        label={t.newPlan} placeholder={plans.length === 0 ? t.noPlan : ""} disabled={plans.length === 0} value={productId} onChange={setProductId}
        data={plans.map(({ id, name, price, currency, period }) => ({ value: id, label: `${name} · ${format.money(price, currency)} ${per[period ?? "month"]}` }))}
      />
      {productId && <Preview subscription={subscription} productId={productId} />}
    </ConfirmDialog>
  );
}

function Preview({ subscription, productId }: { subscription: Subscription; productId: string }) {
  const t = useText(subscriptionWords).preview;
  const format = useFormat();
  const { data, error, refetch } = useQuery({
    queryKey: subscriptionKeys.preview(subscription.id, productId),
    queryFn: ({ signal }) => api.post<PlanChange>(`/subscriptions/${subscription.id}/change/preview`, { productId }, { signal }),
  });
  if (!data) return error ? <ErrorState compact error={error} onRetry={() => void refetch()} /> : <Skeleton height={90} />;
  const money = (minor: number) => format.money(minor, data.currency);
  return (
    <div>
      <dl className={priceClasses.lines}>
        <div><dt>{t.charge}</dt><dd>{money(data.charge)}</dd></div>
        {data.credit > 0 && <div><dt>{t.credit}</dt><dd>{money(-data.credit)}</dd></div>}
        <div data-total><dt>{t.due}</dt><dd>{money(data.due)}</dd></div>
        {data.creditLeft > 0 && <div data-small><dt>{t.left}</dt><dd>{money(data.creditLeft)}</dd></div>}
      </dl>
      {data.startsNewPeriod && <Text size="xs" c="dimmed" mt={6}>{t.restarts}</Text>}
    </div>
  );
}
