import type { Intent } from "../documents";

interface Elements {
  create(kind: "payment"): { mount(place: HTMLElement): void; destroy(): void };
}
interface Stripe {
  elements(options: { clientSecret: string; locale: string }): Elements;
  confirmPayment(options: { elements: Elements; redirect: "if_required"; confirmParams: { return_url: string } }): Promise<{ error?: { message?: string } }>;
}

/** The form of a card, in Stripe's own frame. */
export interface Card {
  /** What went wrong; nothing when it is paid. A way to pay that leads over the bank’s page comes back at `returnUrl`. */
  confirm: (returnUrl: string) => Promise<string | undefined>;
  remove: () => void;
}

const page = window as unknown as { Stripe?: (key: string) => Stripe };
let loading: Promise<void> | undefined;

const load = (): Promise<void> =>
  (loading ??= page.Stripe ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = "https://js.stripe.com/v3/";
    script.onload = () => resolve();
    script.onerror = () => {
      loading = undefined;
      script.remove();
      reject({ code: "unreachable" });
    };
    document.head.append(script);
  }));

/** Stripe's frame cannot stand in a shadow tree: it hangs in the page, below `host`, and shows in the slot `card`. */
export async function openCard(host: HTMLElement, { clientSecret, publishableKey }: Intent, locale: string): Promise<Card> {
  if (!clientSecret) throw { code: "unreachable" };
  await load();
  const stripe = page.Stripe!(publishableKey);
  const elements = stripe.elements({ clientSecret, locale });
  const element = elements.create("payment");
  const place = document.createElement("div");
  place.slot = "card";
  host.append(place);
  element.mount(place);
  return {
    confirm: async (returnUrl) => {
      const { error } = await stripe.confirmPayment({ elements, redirect: "if_required", confirmParams: { return_url: returnUrl } });
      return error && (error.message ?? "…");
    },
    remove: () => {
      element.destroy();
      place.remove();
    },
  };
}
