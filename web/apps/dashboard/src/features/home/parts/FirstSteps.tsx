import { Section, useText } from "@comptoir/ui";
import { Progress, Text } from "@mantine/core";
import { IconChevronRight, IconCircle, IconCircleCheckFilled } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { usePermission } from "@/session/useSession";
import { useFirstSteps } from "../hooks/useFirstSteps";
import { words } from "../words";
import classes from "./FirstSteps.module.css";

/** The way from an empty organization to a first online booking; gone once it is walked. */
export function FirstSteps() {
  const t = useText(words).steps;
  const { data: steps } = useFirstSteps(usePermission("service.write"));
  const done = steps?.filter(({ isDone }) => isDone).length ?? 0;
  if (!steps || done === steps.length) return null;
  return (
    <Section title={t.title} description={t.text} aside={<Text size="sm" c="dimmed" className="tabular">{t.progress(done, steps.length)}</Text>}>
      <Progress value={(done / steps.length) * 100} size="sm" aria-label={t.progress(done, steps.length)} />
      <ul className={classes.list}>
        {steps.map(({ name, to, isDone }) => (
          <li key={name}>
            <Link to={to} className={classes.step} data-done={isDone || undefined}>
              {isDone ? <IconCircleCheckFilled size={22} aria-label={t.done} /> : <IconCircle size={22} stroke={1.6} aria-hidden />}
              <span className={classes.words}><b>{t[name]}</b><span>{t[`${name}Text`]}</span></span>
              <IconChevronRight size={18} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
