import { useReach } from "@/session/useReach";
import { usePermission, useSession } from "@/session/useSession";

/** What of somebody may be changed: everything, what is one's own to say (hours, absences, name, phone, colour), nothing. */
export type Edits = "all" | "own" | "none";

type Member = { userId: string | null; locationId: string | null };

export function useMayEdit(): (member: Member | undefined) => Edits {
  const { user } = useSession();
  const everybody = usePermission("staff.write");
  const own = usePermission("staff.write_own");
  const isInReach = useReach();
  return (member) => (everybody && isInReach(member?.locationId) ? "all" : own && member?.userId === user.id ? "own" : "none");
}
