import { Refused } from "@comptoir/client";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { api } from "@/api/api";
import { renderPart } from "@/testing/render";
import type { Product } from "../../products/model/product";
import { SaleDrawer } from "./SaleDrawer";

const pack = { id: "p", kind: "pack", name: "Carte 10 séances", price: 9000, currency: "EUR", isActive: true, isArchived: false } as unknown as Product;
const products = [pack];

vi.mock("@/api/api", () => ({ api: { post: vi.fn() } }));
vi.mock("../../products/hooks/useProductChoices", () => ({ useProducts: () => products }));
vi.mock("../../products/hooks/useProductText", () => ({ useProductText: () => ({ contents: () => "10 séances", price: () => "90 €" }) }));

const quote = vi.mocked(api.post);
const priced = { price: 9000, subtotal: 9000, discount: 0, total: 9000, currency: "EUR", promoCode: null };
const lost = () => new Refused(0, { code: "network.unreachable" });

beforeEach(() => quote.mockReset());

async function pickPack() {
  renderPart(<SaleDrawer onClose={vi.fn()} onSold={vi.fn()} />);
  await userEvent.click(await screen.findByRole("combobox", { name: "Produit" }));
  await userEvent.click(await screen.findByRole("option", { name: /Carte 10 séances/, hidden: true }));
}

it("says that a price could not be asked for, and asks again", async () => {
  quote.mockRejectedValueOnce(lost()).mockResolvedValueOnce(priced);
  await pickPack();
  const gap = await screen.findByRole("alert");
  expect(gap.textContent).toContain("Le prix n’a pas pu être calculé");
  await userEvent.click(within(gap).getByRole("button", { name: "Réessayer" }));
  expect((await screen.findAllByText("Total")).length).toBeGreaterThan(0);
  expect(screen.queryByRole("alert")).toBeNull();
});

it("shows a refusal that belongs to no field in the server's own words", async () => {
  quote.mockRejectedValueOnce(new Refused(409, { code: "product.archived", detail: "Ce produit n’est plus en vente." }));
  await pickPack();
  expect((await screen.findByRole("alert")).textContent).toContain("Ce produit n’est plus en vente.");
});

it("keeps the product when it is chosen once more", async () => {
  quote.mockResolvedValue(priced);
  await pickPack();
  await screen.findAllByText("Total");
  await userEvent.click(screen.getByRole("combobox", { name: "Produit" }));
  await userEvent.click(await screen.findByRole("option", { name: /Carte 10 séances/, hidden: true }));
  expect(screen.getByRole("combobox", { name: "Produit" })).toHaveProperty("value", "Carte 10 séances");
  expect(screen.getAllByText("Total").length).toBeGreaterThan(0);
});
