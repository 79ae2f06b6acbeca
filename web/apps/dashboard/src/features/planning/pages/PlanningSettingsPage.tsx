import { EmptyState, ErrorState, PageHeader, useText } from "@comptoir/ui";
import { Anchor, Box, Button, Select, Tabs } from "@mantine/core";
import { IconChevronLeft, IconUserStar } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useStaffChoices } from "@/features/bookings/hooks/useChoices";
import { useMayEdit } from "@/features/staff/hooks/useMayEdit";
import { ElsewhereNote } from "@/features/locations/parts/ElsewhereNote";
import { Pending } from "@/routing/states";
import { useReach } from "@/session/useReach";
import { usePermission, useSession } from "@/session/useSession";
import { HoursTab } from "../parts/HoursTab";
import { LinksTab } from "../parts/LinksTab";
import { ReasonsTab } from "../parts/ReasonsTab";
import { SharePage } from "../parts/SharePage";
import { TypesTab } from "../parts/TypesTab";
import { settingsTabs, type SettingsSearch } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/planning/settings");

/** What can be booked with somebody, what for, and when. */
export function PlanningSettingsPage() {
  const t = useText(words);
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const writesAll = usePermission("service.write");
  const writesOwn = usePermission("service.write_own");
  const mayEdit = useMayEdit();
  const staff = useStaffChoices();
  const people = staff.data?.filter(({ isActive, isPlaceholder }) => isActive && !isPlaceholder) ?? [];
  const person = people.find(({ id }) => id === search.coach) ?? people.find(({ userId }) => userId === user.id) ?? people.find(({ roles }) => roles.includes("coach")) ?? people[0];
  const tab = search.tab ?? "types";
  const isInReach = useReach();
  const isElsewhere = writesAll && !isInReach(person?.locationId);
  const mayWrite = (writesAll && !isElsewhere) || (writesOwn && person?.userId === user.id);
  const makesLinks = usePermission("link.write");
  const seesAll = usePermission("booking.of_others");
  // Whoever sees everybody's bookings sends links to anybody in reach, a coach to themselves.
  const mayLink = seesAll ? isInReach(person?.locationId) : person?.userId === user.id;
  const go = (change: SettingsSearch) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t.title} description={t.text}
        above={<Anchor size="sm" renderRoot={(props) => <Link to="/calendar" {...props} />}><IconChevronLeft size={14} aria-hidden style={{ verticalAlign: -2 }} /> {t.toCalendar}</Anchor>}
        actions={person && people.length > 1 && (
          <Select aria-label={t.coach} value={person.id} onChange={(coach) => coach && go({ coach })} allowDeselect={false} data={people.map(({ id, name }) => ({ value: id, label: name }))} />
        )}
      />
      {staff.isPending && <Pending />}
      {staff.error && !staff.data && <ErrorState error={staff.error} onRetry={() => void staff.refetch()} />}
      {staff.data && !person && (
        <EmptyState icon={IconUserStar} title={t.noCoach} text={t.noCoachText} action={<Button renderRoot={(props) => <Link to="/staff" {...props} />}>{t.addStaff}</Button>} />
      )}
      {person && (
        <>
          <SharePage person={person} />
          {isElsewhere && !mayWrite && <Box mb="lg"><ElsewhereNote locationId={person.locationId} /></Box>}
          <Tabs value={tab} onChange={(value) => go({ tab: settingsTabs.find((one) => one === value) })} keepMounted={false}>
            <Tabs.List mb="lg" style={{ flexWrap: "nowrap", overflowX: "auto" }}>{settingsTabs.map((one) => <Tabs.Tab key={one} value={one}>{t.tabs[one]}</Tabs.Tab>)}</Tabs.List>
            <Tabs.Panel value="types"><TypesTab key={person.id} person={person} mayWrite={mayWrite} writesAll={writesAll} mayLink={makesLinks && mayLink} /></Tabs.Panel>
            <Tabs.Panel value="reasons"><ReasonsTab key={person.id} person={person} writesAll={writesAll} mayAdd={mayWrite} /></Tabs.Panel>
            <Tabs.Panel value="hours"><HoursTab key={person.id} person={person} mayWrite={mayEdit(person) !== "none"} /></Tabs.Panel>
            <Tabs.Panel value="links"><LinksTab key={person.id} person={person} mayWrite={makesLinks && mayLink} /></Tabs.Panel>
          </Tabs>
        </>
      )}
    </>
  );
}
