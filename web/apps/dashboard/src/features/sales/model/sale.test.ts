import { describe, expect, it } from "vitest";
import { newProduct, formToProduct, type Product } from "../../products/model/product";
import { emptySale, quoteBody, saleBody } from "./sale";

const pack = { ...formToProduct({ ...newProduct("pack"), name: "Carte", price: 90 }, "EUR"), id: "p", currency: "EUR" } as unknown as Product;
const gift = { id: "g", kind: "gift_certificate", minAmount: 1000, maxAmount: 50_000, currency: "EUR" } as Product;

describe("a sale at the counter", () => {
  it("names a known client, and how it was paid", () => {
    const form = emptySale({ clientId: "c", contactName: "Ana", method: "cash", quantity: 2, promoCode: " NOEL " });
    expect(saleBody(form, pack, 16_000, "Europe/Paris")).toEqual({
      productId: "p", quantity: 2, promoCode: "NOEL", clientId: "c", payWith: "counter", paid: { method: "cash" },
    });
  });

  it("is not paid when it is paid later, or costs nothing", () => {
    expect(saleBody(emptySale({ contactName: "Ana", pays: "later" }), pack, 9000, "Europe/Paris")).toMatchObject({ contactName: "Ana" });
    expect(saleBody(emptySale({ contactName: "Ana", pays: "later" }), pack, 9000, "Europe/Paris")).not.toHaveProperty("paid");
    expect(saleBody(emptySale({ contactName: "Ana" }), pack, 0, "Europe/Paris")).not.toHaveProperty("paid");
  });

  it("asks a free amount before it knows a price, and mails a gift in the morning", () => {
    expect(quoteBody(emptySale({ productId: "g" }), gift)).toBeNull();
    expect(quoteBody(emptySale({ productId: "g", amount: 9.99 }), gift)).toBeNull();
    expect(saleBody(emptySale({ amount: 80, contactName: "Ana", recipientName: "Lou", deliverOn: "2026-12-24" }), gift, 8000, "Europe/Paris")).toMatchObject({
      amount: 8000, recipientName: "Lou", design: "classic", deliverAt: "2026-12-24T08:00:00.000Z",
    });
  });
});
