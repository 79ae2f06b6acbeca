import { MantineProvider, MantineThemeProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import { useMemo, type ReactNode } from "react";
import "dayjs/locale/fr";
import "dayjs/locale/en-gb";
import { RegionProvider, useRegion, type Region } from "../text/region";
import { spoken } from "./spoken";
import { cssVariables, theme } from "./theme";

/** Labels and calendars in the reader's language. */
export function Localized({ children }: { children: ReactNode }) {
  const { locale } = useRegion();
  const said = useMemo(() => spoken(locale), [locale]);
  return (
    <MantineThemeProvider theme={said} inherit>
      <DatesProvider settings={{ locale: locale === "en" ? "en-gb" : "fr", firstDayOfWeek: 1, weekendDays: [] }}>
        {children}
      </DatesProvider>
    </MantineThemeProvider>
  );
}

/** Theme, colour scheme, dates, notifications and region, around everything. */
export function UiProvider({ children, ...region }: Partial<Region> & { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <RegionProvider {...region}>
        <Localized>
          <Notifications position="bottom-left" limit={3} autoClose={4500} />
          {children}
        </Localized>
      </RegionProvider>
    </MantineProvider>
  );
}
