import { describe, expect, it } from "vitest";
import { linkSearch } from "./routes";

describe("what the mailed link carries", () => {
  it("is an address with its token", () => {
    expect(linkSearch({ email: "ada@example.org", token: "abc", utm: "mail" })).toEqual({ email: "ada@example.org", token: "abc" });
  });
  it("is the code of a certificate", () => {
    expect(linkSearch({ gift: "AAAA-BBBB", token: "abc" })).toEqual({ gift: "AAAA-BBBB" });
  });
  it("is nothing when half of it is missing, or it is no text", () => {
    for (const search of [{}, { email: "ada@example.org" }, { token: "abc" }, { email: "ada@example.org", token: 4 }]) expect(linkSearch(search)).toEqual({});
  });
});
