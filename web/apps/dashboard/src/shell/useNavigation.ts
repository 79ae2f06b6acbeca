import { useSession } from "@/session/useSession";
import { navigation } from "./navigation";

/** The places this member may go. */
export function useNavigation() {
  const { membership } = useSession();
  const may = (permission?: string) => !permission || membership.permissions.includes(permission);
  return navigation
    .map(({ group, items }) => ({ group, items: items.filter((item) => may(item.permission)) }))
    .filter(({ items }) => items.length > 0);
}
