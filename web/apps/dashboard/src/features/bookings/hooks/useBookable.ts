import { isHeldAt, type Placed } from "@/session/reach";
import { usePlaceOfWork } from "@/session/useReach";
import { usePermission, useSession } from "@/session/useSession";
import type { BookableService } from "../model/booking";
import type { Resource, StaffMember } from "../model/setting";
import { useResourceChoices, useServiceChoices, useStaffChoices } from "./useChoices";

type Bookable = {
  staff: StaffMember[]; resources: Resource[]; services: BookableService[]; isPending: boolean;
  isBookable: (service: Placed & Pick<BookableService, "requiredStaff">) => boolean;
};

const isThere = ({ isActive, isPlaceholder }: { isActive: boolean; isPlaceholder: boolean }) => isActive && !isPlaceholder;

/** Whom and what the user may book, which is what they see afterwards: a coach themselves, somebody at one location what is held there. */
export function useBookable(): Bookable {
  const { user } = useSession();
  const forOthers = usePermission("booking.of_others");
  const place = usePlaceOfWork();
  const services = useServiceChoices();
  const people = useStaffChoices().data ?? [];
  const things = useResourceChoices().data ?? [];
  const isHere = ({ locationId }: { locationId: string | null }) => place === null || locationId === place;
  const staff = people.filter((one) => isThere(one) && (forOthers ? isHere(one) : one.userId === user.id));
  const isTheirs = ({ requiredStaff, named }: Parameters<Bookable["isBookable"]>[0]) =>
    Boolean(requiredStaff?.length) && (!named?.staff.length || named.staff.some(({ id }) => staff.some((one) => one.id === id)));
  const isBookable: Bookable["isBookable"] = (service) => (forOthers ? isHeldAt(place, service, [...people, ...things]) : isTheirs(service));
  return {
    staff, resources: things.filter((one) => isThere(one) && isHere(one)), services: services.data?.filter(isBookable) ?? [], isPending: services.isLoading, isBookable,
  };
}
