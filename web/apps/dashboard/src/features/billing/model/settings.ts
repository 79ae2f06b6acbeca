import type { Schemas } from "@comptoir/client";

export type BillingSettings = Schemas["BillingSettingsOut"];
export type Stripe = BillingSettings["stripe"];
export type Seller = Schemas["SellerOut"];
export type SellerForm = Omit<Seller, "missing">;
export type ProviderEvent = Schemas["ProviderEventOut"];

/** Keys are typed anew or left alone: the server never shows a secret again. */
export type StripeForm = { isEnabled: boolean; publishableKey: string; secretKey: string; webhookSecret: string; accountId: string };

export function stripeToForm(stripe: Stripe): StripeForm {
  return { isEnabled: stripe.isEnabled, publishableKey: stripe.publishableKey ?? "", secretKey: "", webhookSecret: "", accountId: stripe.accountId ?? "" };
}

/** What is empty of the secrets is not sent, and so stays; the mode is what the key says of itself. */
export function formToStripe({ isEnabled, publishableKey, secretKey, webhookSecret, accountId }: StripeForm) {
  return {
    stripe: {
      isEnabled, publishableKey: publishableKey.trim(), accountId: accountId.trim(), mode: modeOf(publishableKey),
      ...(secretKey.trim() && { secretKey: secretKey.trim() }), ...(webhookSecret.trim() && { webhookSecret: webhookSecret.trim() }),
    },
  };
}

/** Stripe's own prefixes (docs.stripe.com/keys): `pk_live_…`, `pk_test_…`. */
export function modeOf(key: string): "test" | "live" {
  return key.trim().startsWith("pk_live_") ? "live" : "test";
}

export function sellerToForm({ missing: _missing, ...seller }: Seller): SellerForm {
  return seller;
}
