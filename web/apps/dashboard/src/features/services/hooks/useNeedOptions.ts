import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { resourceKeys } from "../../resources/keys";
import type { Resource } from "../../resources/model/resource";
import { staffKeys } from "../../staff/keys";
import type { StaffMember } from "../../staff/model/staff";

/** Everyone and everything a service may ask for: enough for a menu, not a directory. */
export function useStaffOptions() {
  const { data } = useQuery({
    queryKey: staffKeys.options(),
    queryFn: ({ signal }) => api.get<Page<StaffMember>>("/staff", { query: { limit: 200 }, signal }),
  });
  return data?.items ?? [];
}

export function useResourceOptions() {
  const { data } = useQuery({
    queryKey: resourceKeys.options(),
    queryFn: ({ signal }) => api.get<Page<Resource>>("/resources", { query: { limit: 200 }, signal }),
  });
  return data?.items ?? [];
}
