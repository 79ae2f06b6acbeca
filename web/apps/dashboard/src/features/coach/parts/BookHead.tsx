import { Title } from "@mantine/core";
import type { CSSProperties, ReactNode } from "react";
import classes from "./Coach.module.css";

type Props = { title: string; house: string; name: string; color: string | null; clock: ReactNode; children?: ReactNode };

/** Whose page it is: a face of initials, what one does here, and by which clock. */
export function BookHead({ title, house, name, color, clock, children }: Props) {
  return (
    <header className={classes.head} style={{ "--event": color || "var(--mantine-color-pine-6)" } as CSSProperties}>
      <span className={classes.face} aria-hidden>{initials(name)}</span>
      <div style={{ flex: "1 1 200px" }}>
        <Title order={1} size="h2">{title}</Title>
        <p className={classes.house}>{house}</p>
        {children}
      </div>
      {clock}
    </header>
  );
}

function initials(name: string): string {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]?.toUpperCase()).join("");
}
