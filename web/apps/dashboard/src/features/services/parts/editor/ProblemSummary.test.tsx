import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { renderPart } from "@/testing/render";
import { ProblemSummary } from "./ProblemSummary";

it("names the wrong field, and leads to it rather than to the first of its section", async () => {
  renderPart(
    <>
      <ProblemSummary ref={null} problem={null} problems={[{ path: "name", message: "Ce champ est à remplir." }, { path: "price", message: "Un prix, sans signe." }]} />
      <div id="section-essentials"><input data-path="name" aria-invalid="true" /><input data-path="price" aria-invalid="true" aria-label="Prix" /></div>
    </>,
  );
  await userEvent.click(screen.getByRole("button", { name: "L’essentiel, Prix" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Prix"));
});
