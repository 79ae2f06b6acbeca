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
