import { expect, it } from "vitest";
import { anotherPage } from "./scrolling";

it("scrolls for another page, not for a panel over the same one", () => {
  const mayScroll = anotherPage();
  const at = (pathname: string) => mayScroll({ location: { pathname } });
  expect([at("/bookings"), at("/bookings"), at("/calendar"), at("/bookings")]).toEqual([true, false, true, true]);
});
