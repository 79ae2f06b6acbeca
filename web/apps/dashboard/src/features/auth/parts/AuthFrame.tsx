import { useText } from "@comptoir/ui";
import { Outlet } from "@tanstack/react-router";
import mark from "@/assets/favicon.svg";
import { words } from "../words";
import classes from "./AuthFrame.module.css";

export function AuthFrame() {
  const t = useText(words);
  return (
    <div className={classes.frame}>
      <main className={classes.main}>
        <div className={classes.brand}><img src={mark} alt="" width={34} height={34} />Comptoir</div>
        <div className={classes.form}><Outlet /></div>
      </main>
      <aside className={classes.aside} aria-hidden>
        <div className={classes.awning} />
        <div className={classes.words}>
          <p className={classes.tagline}>{t.tagline}</p>
          <p>{t.taglineText}</p>
        </div>
        <div className={classes.week}>
          {[3, 5, 2, 6, 4].map((count, day) => (
            <div key={day}>{Array.from({ length: count }, (_, i) => <i key={i} style={{ height: 22 + ((day * 7 + i * 13) % 34) }} data-tone={(day + i) % 3} />)}</div>
          ))}
        </div>
      </aside>
    </div>
  );
}
