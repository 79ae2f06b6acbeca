import type { Resource } from "../../resources/model/resource";
import type { StaffMember } from "../../staff/model/staff";
import type { ResourceNeedForm } from "./form";

type Choice = { value: string; label: string };

/** How a document names someone or something: by its reference where it has one, as the seed's documents do. */
export function nameInDocument(thing: { id: string; reference: string | null }): string {
  return thing.reference ?? thing.id;
}

/** Staff to pick from, under the names the document already uses; a name nobody has stays visible. */
export function staffChoices(staff: readonly StaffMember[], chosen: readonly string[]): Choice[] {
  const known = staff.map((member) => ({
    value: chosen.includes(member.id) ? member.id : nameInDocument(member),
    label: member.name,
  }));
  const unknown = chosen.filter((value) => !known.some((choice) => choice.value === value));
  return [...known, ...unknown.map((value) => ({ value, label: value }))];
}

/** Resources that are not asked for yet. */
export function resourceChoices(resources: readonly Resource[], needs: readonly ResourceNeedForm[]): Choice[] {
  const taken = new Set(needs.map((need) => need.id));
  return resources
    .filter((each) => !taken.has(nameInDocument(each)) && !taken.has(each.id))
    .map((each) => ({ value: nameInDocument(each), label: each.name }));
}
