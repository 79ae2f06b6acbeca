import { Drawer, Stack } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useText } from "../text/region";
import classes from "./SidePanel.module.css";
import { useTopmost } from "./useTopmost";
import { words } from "./words";

type Props = {
  title: string;
  onClose: () => void;
  /** Buttons that stay in reach below what scrolls. */
  footer?: ReactNode;
  size?: number;
  children: ReactNode;
};

/** Everything about one row, beside its list; the whole screen on a phone. */
export function SidePanel({ title, onClose, footer, size = 540, children }: Props) {
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { inside, close } = useTopmost<HTMLDivElement>(onClose);
  return (
    <Drawer
      opened onClose={close} title={title} size={isPhone ? "100%" : size} closeButtonProps={{ "aria-label": t.close }}
      classNames={{ content: classes.content, body: classes.body }}
    >
      <div ref={inside} className={classes.inside}>
        <Stack gap="lg" className={classes.scroll}>{children}</Stack>
        {footer && <div className={classes.footer}>{footer}</div>}
      </div>
    </Drawer>
  );
}

/** Names and values; what has no value is not shown, and a value without a name belongs to the one above. */
export function Facts({ of }: { of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.facts}>
      {of.filter(([, value]) => value !== null && value !== undefined && value !== "" && value !== false).map(([name, value], index) => (
        <div key={name || index}><dt>{name}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
