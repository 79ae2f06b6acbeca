import { useText } from "@comptoir/ui";
import { Button, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import type { StaffMember } from "@/features/bookings/model/setting";
import type { BookingLink } from "@/features/links/hooks/useLinks";
import { LinkDrawer } from "@/features/links/parts/LinkDrawer";
import { LinkList } from "@/features/links/parts/LinkList";
import { LinkReady } from "@/features/links/parts/LinkReady";
import type { LinkState } from "@/features/links/routes";
import { words } from "@/features/links/words";

/** Links by which one books with this person. */
export function LinksTab({ person, mayWrite }: { person: StaffMember; mayWrite: boolean }) {
  const t = useText(words);
  const [status, setStatus] = useState<LinkState>();
  const [isNew, setNew] = useState(false);
  const [made, setMade] = useState<BookingLink | null>(null);
  const create = mayWrite && <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setNew(true)} style={{ alignSelf: "flex-start" }}>{t.create}</Button>;
  return (
    <Stack>
      {create}
      <LinkList staffId={person.id} status={status} onStatus={setStatus} mayWrite={mayWrite} />
      {isNew && <LinkDrawer person={person} onClose={() => setNew(false)} onMade={(link) => { setNew(false); setMade(link); }} />}
      <LinkReady link={made} onClose={() => setMade(null)} />
    </Stack>
  );
}
