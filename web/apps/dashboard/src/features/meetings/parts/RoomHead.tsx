import { useFormat, useText } from "@comptoir/ui";
import { Text } from "@mantine/core";
import { roomWords } from "../room.words";
import type { Room } from "../model/room";

/** Whose room it is, what for, and when. */
export function RoomHead({ room }: { room: Room }) {
  const t = useText(roomWords);
  const format = useFormat();
  const other = room.role === "host" ? room.client : room.staff.join(", ");
  return (
    <header style={{ textAlign: "center" }}>
      <Text size="sm" c="dimmed">{room.organization.name}</Text>
      {room.title && <Text fw={600} size="lg">{room.title}{other && <Text span c="dimmed" fw={400}> {t.with(other)}</Text>}</Text>}
      {room.startsAt && room.endsAt && <Text size="sm" c="dimmed" className="tabular">{format.span(room.startsAt, room.endsAt)}</Text>}
    </header>
  );
}
