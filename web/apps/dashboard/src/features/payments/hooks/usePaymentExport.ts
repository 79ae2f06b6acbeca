import { useFormat, useRegion, useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { api, type Page, type Query } from "@/api/api";
import { saveText } from "@/api/download";
import { useSentence } from "@/forms/sentence";
import { csv } from "../../figures/model/figures";
import { fromMinor } from "../../services/model/money";
import type { Payment } from "../model/payment";
import { paymentWords } from "../words";

const MOST_PAGES = 100;

/** All payments of the list as a file that a spreadsheet of the reader's country opens. */
export function usePaymentExport(query: Query) {
  const t = useText(paymentWords);
  const format = useFormat();
  const sentence = useSentence();
  const { locale } = useRegion();
  const row = (payment: Payment) => [
    format.dateTime(payment.paidAt ?? payment.createdAt), t.purposes[payment.purpose] ?? payment.purpose, t.statuses[payment.status] ?? payment.status,
    payment.provider === "stripe" ? t.ways.stripe ?? "" : payment.method ? (t.methods[payment.method] ?? payment.method) : "", fromMinor(payment.amount, payment.currency),
    fromMinor(payment.refundedAmount, payment.currency), payment.currency, payment.note ?? "", payment.externalId ?? payment.id,
  ];
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const head = [t.columns.when, t.columns.for, t.columns.status, t.columns.how, t.columns.amount, t.columns.refundedAmount, t.columns.currency, t.columns.note, t.columns.reference];
      const lines = [head, ...(await allOf(query)).map(row)];
      saveText(csv(lines, locale === "fr" ? ";" : ","), `comptoir-${t.title.toLowerCase()}.csv`);
    },
    onError: (error) => notifications.show({ message: sentence(error), color: "red", role: "alert" }),
  });
  return { start: () => mutate(), isBusy: isPending };
}

async function allOf(query: Query): Promise<Payment[]> {
  const found: Payment[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: Page<Payment> = await api.get<Page<Payment>>("/payments", { query: { ...query, limit: 200, cursor } });
    found.push(...answer.items);
    cursor = answer.nextCursor;
    if (!cursor) break;
  }
  return found;
}
