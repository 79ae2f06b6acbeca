import { usePermission, useSession } from "@/session/useSession";

/** What of somebody may be changed: everything, what is one's own to say (hours, absences, name, phone, colour), nothing. */
export type Edits = "all" | "own" | "none";

export function useMayEdit(): (member: { userId: string | null } | undefined) => Edits {
  const { user } = useSession();
  const everybody = usePermission("staff.write");
  const own = usePermission("staff.write_own");
  return (member) => (everybody ? "all" : own && member?.userId === user.id ? "own" : "none");
}
