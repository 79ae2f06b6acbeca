import { PageHeader, useText } from "@comptoir/ui";
import { Anchor, Button } from "@mantine/core";
import { IconChevronLeft, IconPlus } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useStaffChoices } from "@/features/bookings/hooks/useChoices";
import { usePermission, useSession } from "@/session/useSession";
import type { BookingLink } from "../hooks/useLinks";
import { LinkDrawer } from "../parts/LinkDrawer";
import { LinkList } from "../parts/LinkList";
import { LinkReady } from "../parts/LinkReady";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/booking-links");

/** All links that one sees; a coach's own. */
export function LinksPage() {
  const t = useText(words);
  const { user } = useSession();
  const { status } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("link.write");
  const seesAll = usePermission("booking.of_others");
  const own = useStaffChoices().data?.find(({ userId }) => userId === user.id);
  const [isNew, setNew] = useState(false);
  const [made, setMade] = useState<BookingLink | null>(null);
  const create = mayWrite && (seesAll || own) && <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setNew(true)}>{t.create}</Button>;
  return (
    <>
      <PageHeader
        title={t.title} description={t.text} actions={create}
        above={<Anchor size="sm" renderRoot={(props) => <Link to="/services" {...props} />}><IconChevronLeft size={14} aria-hidden style={{ verticalAlign: -2 }} /> {t.toServices}</Anchor>}
      />
      <LinkList status={status} mayWrite={mayWrite} create={create} onStatus={(value) => void navigate({ search: { status: value }, replace: true })} />
      {isNew && <LinkDrawer person={seesAll ? undefined : own} onClose={() => setNew(false)} onMade={(link) => { setNew(false); setMade(link); }} />}
      <LinkReady link={made} onClose={() => setMade(null)} />
    </>
  );
}
