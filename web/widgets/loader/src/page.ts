import type { Prefill, WidgetKind } from "@comptoir/embed";

const SELECTOR = "[data-comptoir],[data-comptoir-open]";

export function kindOf(name: string | undefined): WidgetKind {
  return (name || "booking") as WidgetKind;
}

/** `data-service`, `data-staff`, `data-date`, `data-participants`, `data-name`, `data-email`, `data-phone`. */
export function prefillOf(data: DOMStringMap): Prefill {
  const prefill: Prefill = {};
  const { service, staff, date, participants, name, email, phone } = data;
  if (service) prefill.serviceId = service;
  if (staff) prefill.staffId = staff;
  if (date) prefill.date = date;
  if (participants) prefill.participants = +participants;
  if (name) prefill.name = name;
  if (email) prefill.email = email;
  if (phone) prefill.phone = phone;
  return prefill;
}

/** Gives every element of ours to `adopt`: those here now and those that a page adds or marks later. */
export function watch(adopt: (element: HTMLElement) => void): void {
  const look = (root: ParentNode): void => root.querySelectorAll<HTMLElement>(SELECTOR).forEach(adopt);
  look(document);
  new MutationObserver((changes) => {
    for (const { target, addedNodes, type } of changes) {
      if (type === "attributes") {
        if ((target as Element).matches(SELECTOR)) adopt(target as HTMLElement);
        continue;
      }
      addedNodes.forEach((node) => {
        if (!(node instanceof HTMLElement)) return;
        if (node.matches(SELECTOR)) adopt(node);
        look(node);
      });
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-comptoir", "data-comptoir-open"] });
}
