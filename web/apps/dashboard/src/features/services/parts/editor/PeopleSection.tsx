import { Divider } from "@mantine/core";
import { ResourceNeeds } from "./ResourceNeeds";
import { StaffNeeds } from "./StaffNeeds";

/** Who and what is kept busy by a booking. */
export function PeopleSection() {
  return (
    <>
      <StaffNeeds />
      <Divider />
      <ResourceNeeds />
    </>
  );
}
