import { formatter, type Locale } from "@comptoir/ui";
import { conditionWords } from "../../words/conditions";
import { parseCondition, type Node } from "./parse";
import { rowOf, type Comparison, type Row } from "./rows";

const WEEK = 7;

/** A condition in plain words; null when some part of it has no words here, and the expression speaks for itself. */
export function readCondition(source: string, locale: Locale): string | null {
  const tree = parseCondition(source);
  return tree && reading(tree, locale, false);
}

function reading(node: Node, locale: Locale, inside: boolean): string | null {
  if (node.kind === "binary" && (node.op === "&&" || node.op === "||")) {
    const t = conditionWords[locale];
    const left = reading(node.left, locale, node.op === "&&");
    const right = reading(node.right, locale, node.op === "&&");
    if (left === null || right === null) return null;
    const text = left + (node.op === "&&" ? t.and : t.or) + right;
    return inside && node.op === "||" ? `(${text})` : text;
  }
  const row = rowOf(node);
  return row && readRow(row, locale);
}

function readRow(row: Row, locale: Locale): string {
  const t = conditionWords[locale];
  // Dates and durations have no zone or currency in them.
  const format = formatter(locale, "UTC", "EUR");
  switch (row.subject) {
    case "participants": return t.people[row.op](row.number);
    case "duration": return t.lasting[row.op](format.duration(row.number));
    case "hour": return readHour(row.op, row.number, locale);
    case "advance": return t.ahead[row.op](row.number);
    case "age": return t.aged[row.op](row.number);
    case "visits": return t.visited[row.op](row.number);
    case "weekday": return readDays(row.days, locale);
    case "date": return t.dated[row.op](format.dates(row.text, row.text));
    case "membership": return row.op === "==" ? t.member(row.text) : t.notMember(row.text);
    case "tag": return row.is ? t.tagged(row.text) : t.notTagged(row.text);
    case "student": return row.is ? t.student : t.notStudent;
    case "source": {
      const name = (t.sources as Record<string, string>)[row.text] ?? row.text;
      return row.op === "==" ? t.from(name) : t.notFrom(name);
    }
  }
}

/** Whole hours: « plus de 18 » starts at 19:00. */
function readHour(op: Comparison, hour: number, locale: Locale): string {
  const t = conditionWords[locale].hours;
  const next = String(hour + 1);
  switch (op) {
    case ">=": return t.from(String(hour));
    case ">": return t.from(next);
    case "<": return t.before(String(hour));
    case "<=": return t.before(next);
    case "==": return t.at(String(hour), next);
    case "!=": return t.notAt(String(hour), next);
  }
}

function readDays(days: number[], locale: Locale): string {
  const t = conditionWords[locale];
  if (days.length === 0) return t.noDay;
  if (new Set(days).size >= WEEK) return t.everyDay;
  const format = formatter(locale, "UTC", "EUR");
  return t.dayList(days.map((day) => format.weekday(day)).join(t.dayOr));
}
