import type { Schemas } from "@comptoir/client";
import { addDays, instantOf } from "@comptoir/ui";
import { currencyDigits } from "../../services/model/money";
import { toStored, type Unit } from "./units";

/** Minutes, sessions, or minor units of `currency`; what is reserved is not available. */
export type Balance = { unit: Unit; currency: string | null; available: number; reserved: number };
export type Lot = Schemas["LotOut"];
export type Wallet = { clientId: string; clientName: string; balances: Balance[]; lots: Lot[] };
export type WalletItem = Omit<Schemas["WalletItemOut"], "balances"> & { balances: Balance[] };
export type Transaction = Schemas["TransactionOut"];

/** Nothing left is not worth a line, unless there is nothing else to say. */
export function shownBalances(balances: readonly Balance[]): Balance[] {
  return balances.filter(({ available, reserved }) => available > 0 || reserved > 0);
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;

/** Expires within a fortnight: the client is warned, and staff should see it. */
export function expiresSoon(expiresAt: string | null, now: Date): boolean {
  return expiresAt !== null && Date.parse(expiresAt) - now.getTime() < SOON_DAYS * DAY_MS;
}

export type HandForm = {
  direction: "add" | "take";
  unit: Unit;
  quantity: number | "";
  expiresOn: string | null;
  serviceIds: string[];
  lotId: string | null;
  reason: string;
};

export const emptyHand: HandForm = { direction: "add", unit: "credits", quantity: 1, expiresOn: null, serviceIds: [], lotId: null, reason: "" };

/** The body of POST /wallets/{id}/transactions: a gift of the house is a grant, everything taken is a correction. */
export function handBody(form: HandForm, currency: string, timeZone: string) {
  const quantity = toStored(form.quantity, form.unit, currencyDigits(currency));
  const unit = { unit: form.unit, ...(form.unit === "money" && { currency }) };
  const reason = form.reason.trim();
  if (form.direction === "take") return { kind: "correct", ...unit, quantity: -quantity, ...(form.lotId && { lotId: form.lotId }), reason };
  return {
    kind: "grant", ...unit, quantity, serviceIds: form.serviceIds, reason,
    ...(form.expiresOn && { expiresAt: instantOf(addDays(form.expiresOn, 1), "00:00", timeZone).toISOString() }),
  };
}
