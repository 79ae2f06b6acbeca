/** A room, court, car, table or machine; its units are interchangeable. */
export type Resource = {
  id: string;
  reference: string | null;
  name: string;
  type: string;
  units: number;
  description: string | null;
  locationId: string | null;
  isActive: boolean;
  isPlaceholder: boolean;
  createdAt: string;
};

export const RESOURCE_KINDS = [
  "room", "table", "vehicle", "facility", "equipment", "furniture", "material", "service",
] as const;

/** Kinds to choose from, under their names; a kind of the organization's own stays one of them. */
export function kindChoices(names: Record<string, string>, current: string): { value: string; label: string }[] {
  const values: string[] = RESOURCE_KINDS.some((kind) => kind === current) || !current ? [...RESOURCE_KINDS] : [...RESOURCE_KINDS, current];
  return values.map((value) => ({ value, label: names[value] ?? value }));
}

export type ResourceForm = {
  name: string;
  type: string;
  units: number | "";
  description: string;
  locationId: string | null;
  isActive: boolean;
};

export function resourceToForm(resource: Resource | undefined): ResourceForm {
  return {
    name: resource?.name ?? "",
    type: resource?.type ?? "room",
    units: resource?.units ?? 1,
    description: resource?.description ?? "",
    locationId: resource?.locationId ?? null,
    isActive: resource?.isActive ?? true,
  };
}

export function resourceToBody(form: ResourceForm) {
  return { ...form, name: form.name.trim(), type: form.type.trim(), units: Number(form.units) || 1, description: form.description.trim() };
}
