import { useText } from "@comptoir/ui";
import { IconMenu2 } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { phoneBar } from "./navigation";
import classes from "./PhoneBar.module.css";
import { useNavigation } from "./useNavigation";
import { words } from "./words";

export function PhoneBar({ onMenu }: { onMenu: () => void }) {
  const t = useText(words);
  const items = useNavigation().flatMap(({ items }) => items).filter(({ name }) => phoneBar.includes(name));
  return (
    <nav className={classes.bar} aria-label={t.mainNavigation}>
      {items.map(({ name, to, icon: Icon }) => (
        <Link key={name} to={to} activeOptions={{ exact: to === "/" }} className={classes.item}>
          <Icon size={22} stroke={1.7} aria-hidden />
          <span>{t.items[name]}</span>
        </Link>
      ))}
      <button type="button" className={classes.item} onClick={onMenu}>
        <IconMenu2 size={22} stroke={1.7} aria-hidden />
        <span>{t.menu}</span>
      </button>
    </nav>
  );
}
