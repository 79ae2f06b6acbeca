import { useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import { IconCalendarEvent, IconFileInvoice, IconGift, IconRepeat, IconUserCircle, IconWallet } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useArea } from "../hooks/useArea";
import { words } from "../words";
import classes from "./Area.module.css";

const TABS = [
  { name: "bookings", to: "/me/$organization", icon: IconCalendarEvent },
  { name: "wallet", to: "/me/$organization/wallet", icon: IconWallet },
  { name: "subscriptions", to: "/me/$organization/subscriptions", icon: IconRepeat },
  { name: "gifts", to: "/me/$organization/gifts", icon: IconGift },
  { name: "invoices", to: "/me/$organization/invoices", icon: IconFileInvoice },
] as const;

/** The house's name, the way to one's own profile, and where everything is: above on a desk, at the thumb on a phone. */
export function AreaShell({ children }: { children: ReactNode }) {
  const t = useText(words);
  const { slug, me } = useArea();
  const params = { organization: slug };
  return (
    <>
      <header className={classes.head}>
        <div className={classes.top}>
          <Link to="/me/$organization" params={params} className={classes.place}>{me.organization.name}</Link>
          <Button
            variant="subtle" size="compact-md" leftSection={<IconUserCircle size={19} stroke={1.7} aria-hidden />} aria-label={t.profile.open(me.client.name)}
            maw="55%" renderRoot={(props) => <Link to="/me/$organization/profile" params={params} {...props} />}
          >
            {me.client.name}
          </Button>
        </div>
        <nav className={classes.tabs} aria-label={t.area}>
          {TABS.map(({ name, to, icon: Icon }) => (
            <Link key={name} to={to} params={params} activeOptions={{ exact: true }} className={classes.tab}>
              <Icon size={20} stroke={1.7} aria-hidden /><span>{t.nav[name]}</span>
            </Link>
          ))}
        </nav>
      </header>
      <main className={classes.main}>{children}</main>
    </>
  );
}
