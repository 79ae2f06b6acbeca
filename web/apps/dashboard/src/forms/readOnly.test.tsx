import { FormDrawer } from "@comptoir/ui";
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { renderPart } from "@/testing/render";

it("offers to close, and neither saves nor asks, where one may only read", async () => {
  const [close, save] = [vi.fn(), vi.fn()];
  renderPart(<FormDrawer opened isReadOnly isDirty title="Léa" onClose={close} onSubmit={save}><input aria-label="Nom" /></FormDrawer>);
  await userEvent.type(await screen.findByRole("textbox", { name: "Nom" }), "{Enter}");
  expect(screen.queryByRole("button", { name: "Enregistrer" })).toBeNull();
  await userEvent.click(screen.getAllByRole("button", { name: "Fermer" }).at(-1)!);
  expect([save.mock.calls.length, close.mock.calls.length]).toEqual([0, 1]);
});
