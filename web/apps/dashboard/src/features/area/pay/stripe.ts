/** What of Stripe.js is used here (docs.stripe.com/js/payment_intents/confirm_payment, …/js/setup_intents/confirm_setup). */
interface Elements {
  create(kind: "payment"): { mount(place: HTMLElement): void; destroy(): void };
}
type Confirmation = (options: { elements: Elements; redirect: "if_required"; confirmParams: { return_url: string } }) => Promise<{ error?: { message?: string } }>;
interface Stripe {
  elements(options: { clientSecret: string; locale: string }): Elements;
  confirmPayment: Confirmation;
  confirmSetup: Confirmation;
}

/** What a browser needs to pay, or to leave a card. */
export type Secret = { clientSecret: string; publishableKey: string };

export type CardEntry = {
  /** What went wrong, in the bank's words; nothing when it is done. */
  confirm: (what: "payment" | "setup", returnUrl: string) => Promise<string | undefined>;
  remove: () => void;
};

const page = window as unknown as { Stripe?: (key: string) => Stripe };
let loading: Promise<void> | undefined;

/** Stripe asks that its script comes from its own address (docs.stripe.com/js/including). */
const load = (): Promise<void> =>
  (loading ??= page.Stripe
    ? Promise.resolve()
    : new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = "https://js.stripe.com/v3/";
        script.onload = () => resolve();
        script.onerror = () => {
          loading = undefined;
          script.remove();
          reject(new Error("Stripe’s script did not come"));
        };
        document.head.append(script);
      }));

/** Puts Stripe's form of a card into `place`. */
export async function openCard(place: HTMLElement, { clientSecret, publishableKey }: Secret, locale: string): Promise<CardEntry> {
  await load();
  const stripe = page.Stripe?.(publishableKey);
  if (!stripe) throw new Error("Stripe’s script brought nothing");
  const elements = stripe.elements({ clientSecret, locale });
  const element = elements.create("payment");
  element.mount(place);
  return {
    async confirm(what, returnUrl) {
      const confirm = what === "payment" ? stripe.confirmPayment : stripe.confirmSetup;
      const { error } = await confirm({ elements, redirect: "if_required", confirmParams: { return_url: returnUrl } });
      return error && (error.message ?? "…");
    },
    remove: () => element.destroy(),
  };
}
