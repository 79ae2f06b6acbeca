import { useSession } from "@/session/useSession";
import { GiftFace, type GiftShown } from "./GiftFace";

/** The card of the house that one works for. */
export function GiftPreview({ gift }: { gift: GiftShown }) {
  const { membership } = useSession();
  return <GiftFace house={membership.organization.name} gift={gift} />;
}
