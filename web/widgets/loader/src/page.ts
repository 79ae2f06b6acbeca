import type { Prefill, WidgetKind } from "@comptoir/embed";

const SELECTOR = "[data-comptoir],[data-comptoir-open]";

export const kindOf = (name: string | undefined): WidgetKind => (name || "booking") as WidgetKind;

/** `data-service`, `data-staff`, `data-date`, `data-participants`, `data-name`, `data-email`, `data-phone`. */
export function prefillOf({ service: serviceId, staff: staffId, date, participants, name, email, phone }: DOMStringMap): Prefill {
  // JSON leaves out what is not given.
  return JSON.parse(JSON.stringify({ serviceId, staffId, date, participants, name, email, phone })) as Prefill;
}

/** Gives every element of ours to `adopt`: those here now and those that a page adds or marks later. */
export function watch(adopt: (element: HTMLElement) => void): void {
  const look = (root: ParentNode): void => root.querySelectorAll<HTMLElement>(SELECTOR).forEach(adopt);
  const meet = (node: Node): void => {
    if (!(node instanceof HTMLElement)) return;
    if (node.matches(SELECTOR)) adopt(node);
    look(node);
  };
  look(document);
  new MutationObserver((changes) => changes.forEach(({ target, addedNodes, type }) => (type === "attributes" ? meet(target) : addedNodes.forEach(meet)))).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ["data-comptoir", "data-comptoir-open"],
  });
}
