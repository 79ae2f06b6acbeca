import { PageHeader, useText } from "@comptoir/ui";
import { Tabs } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { usePermission } from "@/session/useSession";
import { DeliveryLog } from "../parts/DeliveryLog";
import { RemindersTab } from "../parts/RemindersTab";
import { SendersTab } from "../parts/SendersTab";
import { WordsList } from "../parts/WordsList";
import { tabs, type Tab } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/notifications");

export function NotificationsPage() {
  const t = useText(words);
  const { tab = "reminders" } = route.useSearch();
  const navigate = route.useNavigate();
  const seesLog = usePermission("outbox.read");
  const shown = tabs.filter((one) => one !== "log" || seesLog);
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <Tabs value={tab} keepMounted={false} onChange={(value) => void navigate({ search: { tab: value as Tab }, replace: true })}>
        <Tabs.List aria-label={t.tabsLabel} mb="lg" style={{ flexWrap: "nowrap", overflowX: "auto", overflowY: "hidden" }}>
          {shown.map((one) => <Tabs.Tab key={one} value={one}>{t.tabs[one]}</Tabs.Tab>)}
        </Tabs.List>
        <Tabs.Panel value="reminders"><RemindersTab /></Tabs.Panel>
        <Tabs.Panel value="senders"><SendersTab /></Tabs.Panel>
        <Tabs.Panel value="words"><WordsList /></Tabs.Panel>
        {seesLog && <Tabs.Panel value="log"><DeliveryLog /></Tabs.Panel>}
      </Tabs>
    </>
  );
}
