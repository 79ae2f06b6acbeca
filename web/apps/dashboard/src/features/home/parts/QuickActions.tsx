import { Section, useText } from "@comptoir/ui";
import { IconCode, IconMail, IconSparkles, IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "@/session/useSession";
import { words } from "../words";
import classes from "./QuickActions.module.css";

const actions = [
  { name: "client", to: "/clients", icon: IconUserPlus, permission: "client.write" },
  { name: "service", to: "/services", icon: IconSparkles, permission: "service.write" },
  { name: "widget", to: "/widgets", icon: IconCode, permission: "widget.write" },
  { name: "outbox", to: "/outbox", icon: IconMail, permission: "outbox.read" },
] as const;

export function QuickActions() {
  const t = useText(words);
  const { permissions } = useSession().membership;
  const allowed = actions.filter(({ permission }) => permissions.includes(permission));
  if (allowed.length === 0) return null;
  return (
    <Section title={t.quick}>
      <div className={classes.grid}>
        {allowed.map(({ name, to, icon: Icon }) => (
          <Link key={name} to={to} className={classes.action}><Icon size={20} stroke={1.7} aria-hidden />{t.actions[name]}</Link>
        ))}
      </div>
    </Section>
  );
}
