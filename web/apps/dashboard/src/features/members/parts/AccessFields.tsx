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
type Props = { role: Input; location: Input; locked?: boolean };

/** A role, and whether it holds everywhere or at one location. */
export function AccessFields({ role, location, locked = false }: Props) {
  const t = useText(memberWords);
  const mine = useSession().membership.role;
  const locations = useLocationOptions();
  const current = role.value as Role | null;
  const offered = [...new Set([...rolesGrantedBy(mine), ...(current ? [current] : [])])];
  return (
    <>
      <Select
        label={t.role} allowDeselect={false} disabled={locked} description={locked ? t.lastOwner : undefined}
        data={offered.map((value) => ({ value, label: t.roles[value] }))}
        value={role.value} onChange={role.onChange} error={role.error ? String(role.error) : undefined}
      />
      {locations.length > 0 && (
        <Select
          label={t.location} placeholder={t.everyLocation} clearable disabled={current === "owner"}
          data={locations.map((each) => ({ value: each.id, label: each.name }))}
          value={location.value} onChange={location.onChange} error={location.error ? String(location.error) : undefined}
        />
      )}
    </>
  );
}
