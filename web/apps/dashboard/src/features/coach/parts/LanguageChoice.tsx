import { locales, useRegion, type Locale } from "@comptoir/ui";
import { Group, UnstyledButton } from "@mantine/core";
import classes from "./LanguageChoice.module.css";

const names: Record<Locale, string> = { fr: "Français", en: "English" };

/** In which language the page speaks: each is named in its own. */
export function LanguageChoice({ onChange }: { onChange: (language: Locale) => void }) {
  const { locale } = useRegion();
  return (
    <Group component="footer" justify="center" gap={4} mt="lg">
      {locales.map((one) => (
        <UnstyledButton key={one} lang={one} className={classes.language} aria-pressed={one === locale} onClick={() => onChange(one)}>{names[one]}</UnstyledButton>
      ))}
    </Group>
  );
}
