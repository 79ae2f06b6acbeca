import { ActionIcon, Button, Group, Select, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconPlus } from "@tabler/icons-react";
import { addDays, PageHeader, startOfWeek, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { BookingPanel } from "../../bookings/parts/panel/BookingPanel";
import { useServices } from "../../services/hooks/useServiceChoices";
import { isGroup } from "../../services/model/document";
import { usePermission } from "@/session/useSession";
import { useWeekSessions } from "../hooks/useWeekSessions";
import { DAYS_SHOWN, keyOf, sessionOf, totals } from "../model/session";
import { PlanDrawer } from "../parts/PlanDrawer";
import { SessionPanel } from "../parts/SessionPanel";
import { WeekBoard } from "../parts/WeekBoard";
import type { SessionSearch } from "../routes";
import { sessionWords } from "../words";

const route = getRouteApi("/signed-in/frame/sessions");

/** A week of classes: how full each is, and who comes. */
export function SessionsPage() {
  const t = useText(sessionWords);
  const format = useFormat();
  const { timeZone } = useRegion();
  const { week, service, session: opened, booking } = route.useSearch();
  const navigate = route.useNavigate();
  const mayManage = usePermission("booking.manage");
  const [plans, setPlans] = useState(false);
  const thisWeek = startOfWeek(wallOf(new Date(), timeZone).date);
  const first = startOfWeek(week ?? thisWeek);
  const query = useWeekSessions(first, service);
  const groups = useServices().filter((each) => isGroup(each.type));
  const sessions = query.data?.items ?? [];
  const shown = sessionOf(sessions, opened);
  const sums = totals(sessions);
  const go = (change: SessionSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  const turn = (days: number) => go({ week: addDays(first, days), session: undefined });
  return (
    <>
      <PageHeader
        title={t.title} description={t.hint}
        actions={mayManage && groups.length > 0 && <Button leftSection={<IconPlus size={17} />} onClick={() => setPlans(true)}>{t.plan}</Button>}
      />
      <Group mb="md" gap="sm">
        <Group gap={6} wrap="nowrap">
          <Button variant="default" px="md" onClick={() => go({ week: undefined, session: undefined })}>{t.today}</Button>
          <ActionIcon.Group>
            <ActionIcon variant="default" size={36} aria-label={t.previous} onClick={() => turn(-DAYS_SHOWN)}><IconChevronLeft size={18} /></ActionIcon>
            <ActionIcon variant="default" size={36} aria-label={t.next} onClick={() => turn(DAYS_SHOWN)}><IconChevronRight size={18} /></ActionIcon>
          </ActionIcon.Group>
        </Group>
        <Text fw={600} className="tabular" aria-live="polite">{format.dates(first, addDays(first, DAYS_SHOWN - 1))}</Text>
        <Select
          aria-label={t.service} placeholder={t.allServices} clearable searchable w={240} ml={{ sm: "auto" }} value={service ?? null}
          data={groups.map((each) => ({ value: each.id, label: each.name }))} onChange={(value) => go({ service: value ?? undefined })}
        />
      </Group>
      {sums.count > 0 && (
        <Text size="sm" c="dimmed" mb="sm" className="tabular">
          {t.summary(sums.count, sums.taken, sums.capacity)}{sums.waiting > 0 && ` · ${t.waitingSum(sums.waiting)}`}
        </Text>
      )}
      <WeekBoard query={query} first={first} hasGroups={groups.length > 0} onOpen={(session) => go({ session: keyOf(session) }, false)} />
      <SessionPanel session={shown} mayManage={mayManage} onBooking={(id) => go({ booking: id }, false)} onClose={() => go({ session: undefined })} />
      <BookingPanel id={booking} onBooking={(id) => go({ booking: id })} onClose={() => go({ booking: undefined })} />
      {plans && <PlanDrawer services={groups} day={first > thisWeek ? first : wallOf(new Date(), timeZone).date} onClose={() => setPlans(false)} onPlanned={(date) => { setPlans(false); go({ week: startOfWeek(date) }); }} />}
    </>
  );
}
