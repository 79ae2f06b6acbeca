import { useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import classes from "./NavigationList.module.css";
import { useNavigation } from "./useNavigation";
import { words } from "./words";

export function NavigationList({ columns = false }: { columns?: boolean }) {
  const t = useText(words);
  return useNavigation().map(({ group, items }) => (
    <section key={group} className={classes.group} aria-label={t.groups[group]}>
      <p className={classes.heading} aria-hidden>{t.groups[group]}</p>
      <ul className={columns ? classes.grid : classes.list}>
        {items.map(({ name, to, icon: Icon }) => (
          <li key={name}>
            <Link to={to} activeOptions={{ exact: to === "/" }} className={classes.link} title={t.items[name]}>
              <Icon size={19} stroke={1.7} aria-hidden />
              <span>{t.items[name]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  ));
}
