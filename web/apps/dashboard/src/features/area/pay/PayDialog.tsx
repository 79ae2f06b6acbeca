import { ErrorState, useFormat, useText } from "@comptoir/ui";
import type { Schemas } from "@comptoir/client";
import { Alert, Button, Loader, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { CardForm } from "./CardForm";
import type { MyPurchase } from "./usePurchases";
import { payWords } from "./words";

type Props = { purchase: Pick<MyPurchase, "id" | "productName" | "amountDue" | "currency">; onClose: () => void };

/** What is due of a purchase, paid by card; the answer is the bank's, so it is waited for. */
export function PayDialog({ purchase, onClose }: Props) {
  const t = useText(payWords);
  const format = useFormat();
  const [isSent, setSent] = useState(false);
  const due = format.money(purchase.amountDue, purchase.currency);
  return (
    <Modal opened onClose={onClose} title={t.title} closeButtonProps={{ "aria-label": t.close }} closeOnClickOutside={false}>
      <Stack gap="md">
        {!isSent && <Text size="sm">{t.what(purchase.productName, due)}</Text>}
        {isSent ? <Confirmed purchase={purchase} onClose={onClose} /> : <Entry purchase={purchase} label={t.amount(due)} onDone={() => setSent(true)} />}
      </Stack>
    </Modal>
  );
}

function Entry({ purchase, label, onDone }: { purchase: Props["purchase"]; label: string; onDone: () => void }) {
  const { slug, api } = useArea();
  // Asked again, it is the same payment.
  const { data, error, refetch } = useQuery({
    queryKey: areaKeys.list(slug, `/billing/payment-intents/${purchase.id}`), staleTime: Infinity, gcTime: 0, retry: false,
    queryFn: async () => {
      const { clientSecret, publishableKey } = await api.post<Schemas["PaymentIntentOut"]>("/billing/payment-intents", { purchaseId: purchase.id });
      if (!clientSecret) throw new Error("the payment has nothing to confirm");
      return { clientSecret, publishableKey };
    },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={240} radius="md" />;
  return <CardForm secret={data} confirms="payment" label={label} returnUrl={`${location.origin}/me/${slug}/invoices?paid=${purchase.id}`} onDone={onDone} />;
}

const ASK_EVERY_MS = 1500;
const ASK_LATER_MS = 5000;
/** After so many answers without the payment nobody needs to stay. */
const LATE = 10;
const ENOUGH = 100;

/** Asks for the purchase until its payment has come. */
export function Confirmed({ purchase, onClose }: { purchase: Pick<MyPurchase, "id">; onClose: () => void }) {
  const t = useText(payWords);
  const { slug, api } = useArea();
  const asked = useRef(0);
  const [isLate, setLate] = useState(false);
  const { data } = useQuery({
    queryKey: [...areaKeys.list(slug, "/me/purchases"), purchase.id], staleTime: 0, gcTime: 0,
    queryFn: async ({ signal }) => {
      asked.current += 1;
      if (asked.current > LATE) setLate(true);
      return api.get<MyPurchase>(`/me/purchases/${purchase.id}`, { signal });
    },
    refetchInterval: ({ state }) => (state.data?.amountDue === 0 || asked.current > ENOUGH ? false : asked.current > LATE ? ASK_LATER_MS : ASK_EVERY_MS),
  });
  const isPaid = data?.amountDue === 0;
  const cache = useQueryClient();
  useEffect(() => {
    // What it paid for is theirs from now on, wherever it is shown.
    if (isPaid) void cache.invalidateQueries({ queryKey: areaKeys.all(slug) });
  }, [isPaid, cache, slug]);
  return (
    <Stack gap="md" align="flex-start">
      <div role="status">
        {isPaid ? <Alert color="pine">{t.paid}</Alert> : isLate ? <Alert color="blue">{t.late}</Alert> : <Text size="sm"><Loader size="xs" mr={10} component="span" display="inline-block" />{t.waiting}</Text>}
      </div>
      {(isPaid || isLate) && <Button variant="default" onClick={onClose}>{t.close}</Button>}
    </Stack>
  );
}
