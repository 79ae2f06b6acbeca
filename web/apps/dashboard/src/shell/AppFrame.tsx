import { useText } from "@comptoir/ui";
import { Drawer } from "@mantine/core";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Bell } from "@/features/notifications/parts/Bell";
import { useLiveUpdates } from "@/live/useLiveUpdates";
import { useSession } from "@/session/useSession";
import classes from "./AppFrame.module.css";
import { Brand } from "./Brand";
import { NavigationList } from "./NavigationList";
import { OfflineNote } from "./OfflineNote";
import { OrganizationSwitcher } from "./OrganizationSwitcher";
import { PhoneBar } from "./PhoneBar";
import { UserMenu } from "./UserMenu";
import { words } from "./words";

/** Navigation around every page of an organization: a side bar on a desk, a bar at the bottom on a phone. */
export function AppFrame() {
  const t = useText(words);
  const { organization } = useSession();
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const side = useRef<HTMLElement>(null);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shownPath = useRef(path);
  useLiveUpdates(organization.id);

  useEffect(() => {
    if (shownPath.current === path) return;
    shownPath.current = path;
    setMenu(false);
    // A new page takes the focus, as a page load would.
    main.current?.focus({ preventScroll: true });
  }, [path]);

  useEffect(() => {
    // A page far down the list shows where it is in it.
    side.current?.querySelector("[aria-current='page']")?.scrollIntoView({ block: "nearest" });
  }, [path]);

  return (
    <div className={classes.frame}>
      <a href="#content" className={classes.skip}>{t.skip}</a>
      <aside className={classes.sidebar}>
        <div className={classes.top}><Brand /><Bell /></div>
        <OrganizationSwitcher />
        <nav aria-label={t.mainNavigation} className={classes.scroll} ref={side}><NavigationList /></nav>
        <UserMenu />
      </aside>
      {/* A region of its own: a `header` would be a second banner beside that of an open drawer. */}
      <section className={classes.phoneHeader} aria-label={t.topBar}>
        <Brand compact />
        <OrganizationSwitcher compact />
        <Bell />
        <UserMenu compact />
      </section>
      <main id="content" ref={main} tabIndex={-1} className={classes.main} key={organization.id}>
        <OfflineNote />
        <Outlet />
      </main>
      <PhoneBar onMenu={() => setMenu(true)} />
      <Drawer opened={menu} onClose={() => setMenu(false)} position="bottom" size="auto" title={t.menu} closeButtonProps={{ "aria-label": t.closeMenu }} radius="lg">
        <nav aria-label={t.mainNavigation}><NavigationList columns /></nav>
      </Drawer>
    </div>
  );
}
