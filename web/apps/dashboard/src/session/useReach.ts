import { isInReach, placeOfWork } from "./reach";
import { useSession } from "./useSession";

/** The one location whose work the user sees and sets up; null: everywhere. */
export function usePlaceOfWork(): string | null {
  return placeOfWork(useSession().membership);
}

/** Whether what is at a location (null: at none in particular) is theirs to set up. */
export function useReach(): (location: string | null | undefined) => boolean {
  const place = usePlaceOfWork();
  return (location) => isInReach(place, location);
}
