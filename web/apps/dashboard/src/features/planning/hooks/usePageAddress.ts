import type { StaffMember } from "@/features/bookings/model/setting";
import { useSession } from "@/session/useSession";

/** Where anybody books with this person. */
export function usePageAddress({ id, reference }: Pick<StaffMember, "id" | "reference">): string {
  const { organization } = useSession();
  return `${window.location.origin}/c/${organization.slug}/${reference ?? id}`;
}
