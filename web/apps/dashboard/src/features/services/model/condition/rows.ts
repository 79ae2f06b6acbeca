import { parseCondition, type Node } from "./parse";

/** What a simple condition is about, in the order the builder offers. */
export const SUBJECTS = [
  "participants", "weekday", "hour", "duration", "advance", "date", "membership", "student", "age", "tag", "visits", "source",
] as const;
export type Subject = (typeof SUBJECTS)[number];

export const COMPARISONS = [">=", "<=", ">", "<", "==", "!="] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** One line of the builder. `days` is for weekday, ISO 1–7; `text` for dates, names and sources; `number` for the rest. */
export type Row =
  | { subject: "participants" | "duration" | "hour" | "age" | "visits" | "advance"; op: Comparison; number: number }
  | { subject: "weekday"; days: number[] }
  | { subject: "date"; op: Comparison; text: string }
  | { subject: "membership" | "source"; op: "==" | "!="; text: string }
  | { subject: "tag" | "student"; is: boolean; text: string };

export type Rows = { join: "&&" | "||"; rows: Row[] };

const NUMBERS: Record<string, "participants" | "duration" | "hour" | "age" | "visits"> = {
  participants: "participants", duration: "duration", hour: "hour", "user.age": "age", "user.visits": "visits",
};
const TEXTS: Record<string, "membership" | "source"> = { "user.membership": "membership", source: "source" };
const DATES = new Set(["date", "event_date"]);
const MIRROR: Record<string, string> = { "<": ">", ">": "<", "<=": ">=", ">=": "<=" };
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

export function firstRow(subject: Subject): Row {
  switch (subject) {
    case "weekday": return { subject, days: [6, 7] };
    case "date": return { subject, op: ">=", text: "" };
    case "membership": return { subject, op: "==", text: "" };
    case "source": return { subject, op: "==", text: "widget" };
    case "tag": return { subject, is: true, text: "" };
    case "student": return { subject, is: true, text: "" };
    case "advance": return { subject, op: ">", number: 30 };
    case "hour": return { subject, op: ">=", number: 18 };
    case "duration": return { subject, op: ">=", number: 240 };
    case "age": return { subject, op: "<", number: 18 };
    case "visits": return { subject, op: ">=", number: 10 };
    case "participants": return { subject, op: ">=", number: 6 };
  }
}

/** The builder's lines for a condition; null when it says more than lines can. */
export function rowsOf(source: string): Rows | null {
  const tree = parseCondition(source);
  if (!tree) return null;
  const join = tree.kind === "binary" && tree.op === "||" ? "||" : "&&";
  const rows = flat(tree, join).map(rowOf);
  return rows.every((row) => row !== null) ? { join, rows } : null;
}

function flat(node: Node, join: string): Node[] {
  return node.kind === "binary" && node.op === join ? [...flat(node.left, join), ...flat(node.right, join)] : [node];
}

/** One comparison as a line. */
export function rowOf(node: Node): Row | null {
  if (node.kind === "name") return node.path === "user.student" ? { subject: "student", is: true, text: "" } : null;
  if (node.kind === "not") return opposite(rowOf(node.of));
  if (node.kind !== "binary") return null;
  if (node.op === "in") return membershipOf(node.left, node.right);
  if (!COMPARISONS.includes(node.op as Comparison)) return null;
  if (node.left.kind === "literal") return compared(node.right, (MIRROR[node.op] ?? node.op) as Comparison, node.left);
  return compared(node.left, node.op as Comparison, node.right);
}

function opposite(row: Row | null): Row | null {
  return row && (row.subject === "student" || row.subject === "tag") ? { ...row, is: !row.is } : null;
}

function membershipOf(item: Node, list: Node): Row | null {
  if (item.kind === "literal" && typeof item.value === "string" && list.kind === "name" && list.path === "user.tags")
    return { subject: "tag", is: true, text: item.value };
  if (item.kind !== "name" || item.path !== "dayOfWeek" || list.kind !== "list") return null;
  const days = list.items.map((each) => (each.kind === "literal" ? each.value : null));
  return days.every((day) => typeof day === "number") ? { subject: "weekday", days } : null;
}

function compared(left: Node, op: Comparison, right: Node): Row | null {
  if (left.kind !== "name") return leadTime(left, op, right);
  const value = right.kind === "literal" ? right.value : undefined;
  const number = NUMBERS[left.path];
  if (number && typeof value === "number") return { subject: number, op, number: value };
  if (left.path === "dayOfWeek" && typeof value === "number") return { subject: "weekday", days: daysThat(op, value) };
  const text = TEXTS[left.path];
  if (text && typeof value === "string" && (op === "==" || op === "!=")) return { subject: text, op, text: value };
  if (left.path === "user.student" && typeof value === "boolean" && (op === "==" || op === "!="))
    return { subject: "student", is: value === (op === "=="), text: "" };
  if (DATES.has(left.path) && typeof value === "string" && ISO_DAY.test(value)) return { subject: "date", op, text: value };
  return leadTime(left, op, right);
}

/** `booking_date < event_date - 30` is more than 30 days ahead. */
function leadTime(left: Node, op: Comparison, right: Node): Row | null {
  if (left.kind === "name" && left.path === "booking_date") {
    const days = daysBefore(right);
    return days === null ? null : { subject: "advance", op: (MIRROR[op] ?? op) as Comparison, number: days };
  }
  const isSpan =
    left.kind === "binary" && left.op === "-" && isEvent(left.left) && left.right.kind === "name" && left.right.path === "booking_date";
  return isSpan && right.kind === "literal" && typeof right.value === "number" ? { subject: "advance", op, number: right.value } : null;
}

function daysBefore(node: Node): number | null {
  if (isEvent(node)) return 0;
  if (node.kind !== "binary" || node.op !== "-" || !isEvent(node.left) || node.right.kind !== "literal") return null;
  return typeof node.right.value === "number" ? node.right.value : null;
}

function isEvent(node: Node): boolean {
  return node.kind === "name" && DATES.has(node.path);
}

function daysThat(op: Comparison, bound: number): number[] {
  return [1, 2, 3, 4, 5, 6, 7].filter((day) => holds(day, op, bound));
}

function holds(value: number, op: Comparison, bound: number): boolean {
  switch (op) {
    case ">=": return value >= bound;
    case "<=": return value <= bound;
    case ">": return value > bound;
    case "<": return value < bound;
    case "==": return value === bound;
    case "!=": return value !== bound;
  }
}

const quoted = (text: string) => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** The expression of the lines, as a person would write it. */
export function sourceOf({ join, rows }: Rows): string {
  return rows.map(sourceOfRow).join(` ${join} `);
}

function sourceOfRow(row: Row): string {
  switch (row.subject) {
    case "participants": case "duration": case "hour": return `${row.subject} ${row.op} ${row.number}`;
    case "age": case "visits": return `user.${row.subject} ${row.op} ${row.number}`;
    case "advance": return `booking_date ${MIRROR[row.op] ?? row.op} event_date - ${row.number}`;
    case "weekday": return row.days.length === 1 ? `dayOfWeek == ${row.days[0]}` : `dayOfWeek in [${row.days.join(", ")}]`;
    case "date": return `event_date ${row.op} ${quoted(row.text)}`;
    case "membership": return `user.membership ${row.op} ${quoted(row.text)}`;
    case "source": return `source ${row.op} ${quoted(row.text)}`;
    case "student": return row.is ? "user.student" : "!user.student";
    case "tag": return `${row.is ? "" : "!("}${quoted(row.text)} in user.tags${row.is ? "" : ")"}`;
  }
}
