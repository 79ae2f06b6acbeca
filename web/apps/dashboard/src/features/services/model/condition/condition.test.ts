import { typeset } from "@comptoir/ui";
import { describe, expect, it } from "vitest";
import { parseCondition } from "./parse";
import { readCondition } from "./read";
import { rowsOf, sourceOf } from "./rows";
import { completed, suggestionsAt } from "./suggest";

describe("a condition in plain words", () => {
  it.each([
    ["participants >= 6", "au moins 6 participants", "at least 6 participants"],
    ["dayOfWeek >= 6", "le samedi ou le dimanche", "on Saturday or Sunday"],
    ["dayOfWeek in [1, 3]", "le lundi ou le mercredi", "on Monday or Wednesday"],
    ["hour > 17", "à partir de 18 h", "from 18:00"],
    ["duration >= 240", "durée d’au moins 4 h", "lasting at least 4 h"],
    ["booking_date < event_date - 30", "réservé plus de 30 jours à l’avance", "booked more than 30 days ahead"],
    ["event_date - booking_date <= 1", "réservé 1 jour à l’avance au plus", "booked at most 1 day ahead"],
    ["event_date >= '2027-07-01'", "à partir du 1er juillet 2027", "from 1 July 2027"],
    ["user.membership === 'premium'", "membre « premium »", "“premium” member"],
    ["user.student === true && user.age < 26", "étudiant et moins de 26 ans", "student and under 26 years old"],
    ["!('vip' in user.tags)", "client non étiqueté « vip »", "client not tagged “vip”"],
    ["(hour < 9 || hour >= 18) && dayOfWeek == 7", "(avant 9 h ou à partir de 18 h) et le dimanche", "(before 9:00 or from 18:00) and on Sunday"],
    ["6 <= participants", "au moins 6 participants", "at least 6 participants"],
  ])("%s", (source, fr, en) => {
    expect(readCondition(source, "fr")).toBe(typeset(fr));
    expect(readCondition(source, "en")).toBe(en);
  });

  it.each(["service.metadata.vip == true", "size(user.tags) > 2", "participants >=", "participants >= 6 6", "", "hour % 2 == 0"])(
    "leaves %s to speak for itself", (source) => expect(readCondition(source, "fr")).toBeNull(),
  );
});

describe("the builder’s lines", () => {
  it("come from an expression and make the same one", () => {
    const source = "participants >= 6 && dayOfWeek in [6, 7] && booking_date < event_date - 30 && user.student && 'vip' in user.tags";
    const rows = rowsOf(source);
    expect(rows?.rows).toHaveLength(5);
    expect(rows && sourceOf(rows)).toBe(source);
  });

  it("keep what any of them is for", () => expect(rowsOf("hour < 9 || hour >= 18")?.join).toBe("||"));

  it("do not pretend to show a mixture", () => expect(rowsOf("hour < 9 || hour >= 18 && dayOfWeek == 7")).toBeNull());

  it("quote a name with an apostrophe", () => {
    const source = sourceOf({ join: "&&", rows: [{ subject: "tag", is: true, text: "l'ami" }] });
    expect(rowsOf(source)?.rows[0]).toMatchObject({ text: "l'ami" });
  });
});

it("binds && tighter than ||", () => expect(parseCondition("hour < 9 || hour > 18 && hour > 2")).toMatchObject({ op: "||" }));

describe("suggestions", () => {
  it("complete the word before the caret", () => {
    expect(suggestionsAt("par", 3).names).toEqual(["participants"]);
    expect(suggestionsAt("hour > 9 && user.", 17).names[0]).toBe("user.membership");
    expect(completed("hour > 9 && mem", 15, 12, "user.membership")).toEqual({ source: "hour > 9 && user.membership ", caret: 28 });
  });
  it("offer everything where a name belongs, nothing in a text", () => {
    expect(suggestionsAt("", 0).names.length).toBeGreaterThan(10);
    expect(suggestionsAt("hour > 9 && ", 12).names.length).toBeGreaterThan(10);
    expect(suggestionsAt("hour > ", 7).names).toEqual([]);
    expect(suggestionsAt("source == 'par", 14).names).toEqual([]);
  });
});
