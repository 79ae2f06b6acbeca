import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { organizationKeys } from "../keys";
import type { Organization } from "../model/organization";

/** The organization that one works in, with its rules. */
export function useOrganization() {
  return useQuery({ queryKey: organizationKeys.one, queryFn: ({ signal }) => api.get<Organization>("/organization", { signal }) });
}
