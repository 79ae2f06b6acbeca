import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { Notifications } from "@mantine/notifications";
import type { ReactNode } from "react";
import "dayjs/locale/fr";
import "dayjs/locale/en-gb";
import { RegionProvider, useRegion, type Region } from "../text/region";
import { cssVariables, theme } from "./theme";

function Dates({ children }: { children: ReactNode }) {
  const { locale } = useRegion();
  return (
    <DatesProvider settings={{ locale: locale === "en" ? "en-gb" : "fr", firstDayOfWeek: 1, weekendDays: [] }}>
      {children}
    </DatesProvider>
  );
}

/** Theme, colour scheme, dates, notifications and region, around everything. */
export function UiProvider({ children, ...region }: Partial<Region> & { children: ReactNode }) {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <RegionProvider {...region}>
        <Dates>
          <Notifications position="bottom-center" limit={3} autoClose={4500} />
          {children}
        </Dates>
      </RegionProvider>
    </MantineProvider>
  );
}
