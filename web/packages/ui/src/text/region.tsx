import { createContext, useContext, useEffect, useMemo, type ReactNode } from "react";
import type { Dictionary, Locale } from "./dictionary";

/** Whose clock, money and language the page speaks: the organization's zone and currency, the reader's language. */
export type Region = { locale: Locale; timeZone: string; currency: string };

const RegionContext = createContext<Region>({ locale: "fr", timeZone: "Europe/Paris", currency: "EUR" });

export function RegionProvider({ children, locale, timeZone, currency }: Partial<Region> & { children: ReactNode }) {
  const outer = useContext(RegionContext);
  const region = useMemo(
    () => ({
      locale: locale ?? outer.locale,
      timeZone: timeZone ?? outer.timeZone,
      currency: currency ?? outer.currency,
    }),
    [locale, timeZone, currency, outer],
  );
  useEffect(() => {
    document.documentElement.lang = region.locale;
  }, [region.locale]);
  return <RegionContext.Provider value={region}>{children}</RegionContext.Provider>;
}

export function useRegion(): Region {
  return useContext(RegionContext);
}

/** The words of one feature in the reader's language. */
export function useText<T>(words: Dictionary<T>) {
  return words[useRegion().locale];
}
