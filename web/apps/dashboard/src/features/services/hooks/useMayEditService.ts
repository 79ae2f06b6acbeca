import { isServiceInReach } from "@/session/reach";
import { usePlaceOfWork } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import type { Service } from "../model/document";
import { useResourceOptions, useStaffOptions } from "./useNeedOptions";

/** Whether a service may be changed; `isElsewhere`: it is only other locations' to change. */
export function useMayEditService(service: Service | undefined): { mayEdit: boolean; isElsewhere: boolean } {
  const mayWrite = usePermission("service.write");
  const place = usePlaceOfWork();
  const places = [...useStaffOptions(), ...useResourceOptions()];
  const isElsewhere = service !== undefined && !isServiceInReach(place, service, places);
  return { mayEdit: mayWrite && !isElsewhere, isElsewhere: mayWrite && isElsewhere };
}
