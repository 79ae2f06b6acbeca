import type { MantineThemeOverride } from "@mantine/core";
import { dictionary, type Locale } from "../text/dictionary";

const words = dictionary({
  fr: {
    close: "Fermer",
    showPassword: "Afficher ou masquer le mot de passe",
    nextMonth: "Mois suivant", previousMonth: "Mois précédent", nextYear: "Année suivante", previousYear: "Année précédente",
    nextDecade: "Décennie suivante", previousDecade: "Décennie précédente", monthLevelControl: "Choisir un mois", yearLevelControl: "Choisir une année",
  },
  en: {
    close: "Close",
    showPassword: "Show or hide the password",
    nextMonth: "Next month", previousMonth: "Previous month", nextYear: "Next year", previousYear: "Previous year",
    nextDecade: "Next decade", previousDecade: "Previous decade", monthLevelControl: "Choose a month", yearLevelControl: "Choose a year",
  },
});

/** What Mantine's controls say to assistive technology, where its own words are English or missing. */
export function spoken(locale: Locale): MantineThemeOverride {
  const { close, showPassword, ...ariaLabels } = words[locale];
  const closes = { defaultProps: { closeButtonProps: { "aria-label": close } } };
  return {
    components: {
      Notification: closes,
      PasswordInput: { defaultProps: { visibilityToggleButtonProps: { "aria-label": showPassword, tabIndex: 0 } } },
      DatePicker: { defaultProps: { ariaLabels } },
      DatePickerInput: { defaultProps: { ariaLabels } },
    },
  };
}
