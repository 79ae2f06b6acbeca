import { Select } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { useSession } from "@/session/useSession";
import type { Role } from "@/session/session";
import { useLocationOptions } from "../../locations/hooks/useLocations";
import { rolesGrantedBy } from "../model/member";
import { memberWords } from "../words/members";

/** What `getInputProps` of a form gives. */
type Input = GetInputPropsReturnType;
type Props = { role: Input; location: Input; isLast?: boolean };

/** A role, and whether it holds everywhere or at one location: at theirs only, where whoever gives it belongs to one. `isLast`: of the last owner, which stays. */
export function AccessFields({ role, location, isLast = false }: Props) {
  const t = useText(memberWords);
  const { role: mine, locationId } = useSession().membership;
  const locations = useLocationOptions();
  const current = role.value as Role | null;
  const offered = [...new Set([...rolesGrantedBy(mine), ...(current ? [current] : [])])];
  return (
    <>
      <Select
        label={t.role} allowDeselect={false} disabled={isLast} description={isLast ? t.lastOwner : undefined}
        data={offered.map((value) => ({ value, label: t.roles[value] }))}
        value={role.value} onChange={role.onChange} error={role.error ? String(role.error) : undefined}
      />
      {locations.length > 0 && (
        <Select
          label={t.location} placeholder={t.everyLocation} clearable={locationId === null} allowDeselect={locationId === null} disabled={current === "owner"}
          data={locations.filter(({ id }) => locationId === null || id === locationId || id === location.value).map((each) => ({ value: each.id, label: each.name }))}
          value={location.value} onChange={location.onChange} error={location.error ? String(location.error) : undefined}
        />
      )}
    </>
  );
}
