/** Conditions of price tiers (spec 01 §5) as a tree: what the builder and the reading need of the expression language, no more. */
export type Literal = { kind: "literal"; value: number | string | boolean | null };
export type Name = { kind: "name"; path: string };
export type List = { kind: "list"; items: Node[] };
export type Not = { kind: "not"; of: Node };
export type Binary = { kind: "binary"; op: string; left: Node; right: Node };
export type Node = Literal | Name | List | Not | Binary;

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(===|!==|==|!=|<=|>=|&&|\|\||[<>!()[\],+\-*/%]))/y;

type Token = { kind: "number" | "text" | "name" | "sign"; text: string };

function tokens(source: string): Token[] | null {
  const found: Token[] = [];
  const reader = new RegExp(TOKEN);
  const end = source.trimEnd().length;
  while (reader.lastIndex < end) {
    const match = reader.exec(source);
    if (!match) return null;
    const [, number, double, single, name, sign] = match;
    if (number !== undefined) found.push({ kind: "number", text: number });
    else if (double !== undefined || single !== undefined) found.push({ kind: "text", text: (double ?? single ?? "").replace(/\\(.)/g, "$1") });
    else if (name !== undefined) found.push({ kind: "name", text: name });
    else found.push({ kind: "sign", text: sign === "===" ? "==" : sign === "!==" ? "!=" : (sign ?? "") });
  }
  return found;
}

/** Weakest first; operators of one line bind alike. */
const LEVELS = [["||"], ["&&"], ["==", "!=", "<", "<=", ">", ">=", "in"], ["+", "-"], ["*", "/", "%"]];

class Reader {
  private at = 0;

  constructor(private readonly tokens: Token[]) {}

  whole(): Node {
    const node = this.level(0);
    if (this.at < this.tokens.length) throw new SyntaxError("more than one expression");
    return node;
  }

  private level(depth: number): Node {
    const operators = LEVELS[depth];
    if (!operators) return this.unary();
    let left = this.level(depth + 1);
    for (let op = this.operator(operators); op; op = this.operator(operators)) {
      left = { kind: "binary", op, left, right: this.level(depth + 1) };
    }
    return left;
  }

  private operator(among: string[]): string | null {
    const next = this.tokens[this.at];
    const isOperator = next && (next.kind === "sign" || next.text === "in") && next.kind !== "text" && among.includes(next.text);
    if (!isOperator) return null;
    this.at += 1;
    return next.text;
  }

  private unary(): Node {
    const next = this.tokens[this.at++];
    if (!next) throw new SyntaxError("nothing more");
    if (next.kind === "number") return { kind: "literal", value: Number(next.text) };
    if (next.kind === "text") return { kind: "literal", value: next.text };
    if (next.kind === "name") return named(next.text);
    if (next.text === "!") return { kind: "not", of: this.unary() };
    if (next.text === "-") return negative(this.unary());
    if (next.text === "(") return this.closed(this.level(0), ")");
    if (next.text === "[") return this.list();
    throw new SyntaxError(next.text);
  }

  private list(): Node {
    const items: Node[] = [];
    while (this.tokens[this.at]?.text !== "]") {
      items.push(this.level(0));
      if (this.tokens[this.at]?.text !== ",") break;
      this.at += 1;
    }
    return this.closed({ kind: "list", items }, "]");
  }

  private closed(node: Node, by: string): Node {
    const next = this.tokens[this.at++];
    if (next?.kind !== "sign" || next.text !== by) throw new SyntaxError(by);
    return node;
  }
}

function named(text: string): Node {
  if (text === "true" || text === "false") return { kind: "literal", value: text === "true" };
  return text === "null" ? { kind: "literal", value: null } : { kind: "name", path: text };
}

function negative(node: Node): Node {
  if (node.kind === "literal" && typeof node.value === "number") return { kind: "literal", value: -node.value };
  throw new SyntaxError("-");
}

/** The tree of a condition; null when it does not parse, or uses what is not read here (function calls). */
export function parseCondition(source: string): Node | null {
  const found = tokens(source);
  if (!found || found.length === 0) return null;
  try {
    return new Reader(found).whole();
  } catch {
    return null;
  }
}
