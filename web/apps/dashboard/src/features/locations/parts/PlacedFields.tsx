import { Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { ElsewhereNote } from "./ElsewhereNote";

type Props = { isElsewhere: boolean; locationId: string | null | undefined; children: ReactNode };

/** The fields of something that belongs to a location: read only, and why, for people of another one. */
export function PlacedFields({ isElsewhere, locationId, children }: Props) {
  return (
    <>
      {isElsewhere && <ElsewhereNote locationId={locationId} />}
      <fieldset disabled={isElsewhere} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
        <Stack gap="md">{children}</Stack>
      </fieldset>
    </>
  );
}
