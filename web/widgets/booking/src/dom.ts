import type { ComponentChildren, VNode } from "preact";

/*
 * What draws the views: they are pure functions of the state, so the page only has to be made like what they return.
 * Preact would do the same (its types are used, so any view works with it) in 11 kB; a widget has 50 for everything.
 */

type Props = Record<string, unknown>;
type Child = { tag: string; props: Props; key: unknown; children: unknown[] } | string;
type Known = ChildNode & { known?: { key: unknown; props: Props } };

const SVG = "http://www.w3.org/2000/svg";
const XHTML = "http://www.w3.org/1999/xhtml";

/** A node as JSX asks for it; a view is called on the spot. */
export function h(tag: string | ((props: Props) => unknown), given: Props | null, ...children: unknown[]): unknown {
  const { key, ...props } = given ?? {};
  if (typeof tag === "string") return { tag, props, key, children };
  const drawn = tag({ ...props, children });
  return key === undefined ? drawn : { ...(drawn as object), key };
}

export const Fragment = ({ children }: Props): unknown => children;

/** Makes what is in `root` like `view`. Elements are kept by key, else by place, with their focus and what was typed. */
export const render = (view: VNode | ComponentChildren, root: ParentNode): void => patch(root, [view]);

function patch(parent: ParentNode, views: unknown[]): void {
  // What is not there holds its place with an empty text, so that what follows stays itself.
  const wanted = views.flat(Infinity).map((view) => (view && typeof view === "object" ? view : view == null || typeof view === "boolean" ? "" : String(view)) as Child);
  const keys = new Set(wanted.map(keyOf));
  const kept = ([...parent.childNodes] as Known[]).filter((node) => {
    const stays = keys.has(node.known?.key) || node.known?.key === undefined;
    if (!stays) node.remove();
    return stays;
  });
  const free = kept.filter((node) => node.known?.key === undefined);
  wanted.forEach((child, index) => {
    const key = keyOf(child);
    const old = key === undefined ? free.shift() : kept.find((node) => node.known?.key === key);
    const same = old && old.nodeName.toLowerCase() === (typeof child === "string" ? "#text" : child.tag);
    const node = same ? old : create(child, parent);
    if (old && !same) old.replaceWith(node);
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
    if (typeof child === "string") {
      if (node.textContent !== child) node.textContent = child;
    } else {
      patch(node as unknown as ParentNode, child.children);
      for (const name in { ...node.known?.props, ...child.props }) assign(node as unknown as Element, name, child.props[name], node.known?.props[name]);
      node.known = child;
    }
  });
  free.forEach((node) => node.remove());
}

const keyOf = (child: Child): unknown => (typeof child === "string" ? undefined : child.key);

const create = (child: Child, parent: Node): Known =>
  typeof child === "string" ? new Text() : document.createElementNS(child.tag === "svg" ? SVG : ((parent as Element).namespaceURI ?? XHTML), child.tag);

function assign(element: Element, name: string, value: unknown, before: unknown): void {
  const own = element as unknown as Props;
  if (name === "value" || name === "checked") {
    // What is in the field counts, not what was last put there.
    if (own[name] !== value) own[name] = value;
  } else if (value === before) return;
  else if (name.startsWith("on")) own[name.toLowerCase()] = value;
  else if (name === "style") for (const rule in value as object) (element as HTMLElement).style.setProperty(rule, (value as Record<string, string>)[rule]!);
  else if (value == null || (value === false && !name.startsWith("aria-"))) element.removeAttribute(name);
  else element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
}
