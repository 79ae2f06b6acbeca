import { useText } from "@comptoir/ui";
import { Tabs } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { usePermission } from "@/session/useSession";
import { attendanceWords } from "../attendanceWords";

const to = { activity: "/figures", attendance: "/figures/attendance" } as const;

/** Both pages of figures; nothing for who may see but one. */
export function FigureTabs({ at }: { at: keyof typeof to }) {
  const t = useText(attendanceWords);
  const navigate = useNavigate();
  const both = usePermission("figures.read");
  if (!both) return null;
  return (
    <Tabs value={at} onChange={(value) => value && value !== at && void navigate({ to: to[value as keyof typeof to] })}>
      <Tabs.List aria-label={t.pages}>
        <Tabs.Tab value="activity">{t.activity}</Tabs.Tab>
        <Tabs.Tab value="attendance">{t.title}</Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}
