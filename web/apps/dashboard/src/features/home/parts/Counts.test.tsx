import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { renderPart } from "@/testing/render";
import { Counts } from "./Counts";

it("shows no nought before it knows", () => {
  renderPart(<Counts today={undefined} waiting={undefined} now={new Date()} />);
  expect(screen.queryByText("0")).toBeNull();
  expect(screen.getAllByText("–")).toHaveLength(4);
});

it("shows a nought that is true", () => {
  renderPart(<Counts today={[]} waiting={0} now={new Date()} />);
  expect(screen.getAllByText("0")).toHaveLength(3);
});
