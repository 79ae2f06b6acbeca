import { Localized, RegionProvider } from "@comptoir/ui";
import { useEffect, type ReactNode } from "react";
import { setRequestLocale } from "@/api/api";
import { useLanguage } from "../hooks/useLanguage";
import { useZone } from "../hooks/useZone";
import { kindsOf, type CoachPageDocument, type Offer } from "../model/offer";
import { LanguageChoice } from "./LanguageChoice";
import { ZoneChoice } from "./ZoneChoice";

type Props = { organization: CoachPageDocument["organization"]; offers: readonly Offer[]; children: (clock: ReactNode) => ReactNode };

/** A public page in the visitor's language where it is known, else in the house's, by the clock the visitor reads; `clock` is where they change it. */
export function BookFrame({ organization, offers, children }: Props) {
  const [zone, setZone] = useZone();
  const [locale, setLanguage] = useLanguage(organization.locale);
  useEffect(() => setRequestLocale(locale), [locale]);
  const house = organization.timeZone;
  const visitor = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Who comes to the door goes by the house's clock, who calls by their own.
  const timeZone = zone ?? (offers.some((offer) => kindsOf(offer).some((kind) => kind !== "in_person")) ? visitor : house);
  return (
    <RegionProvider locale={locale} timeZone={timeZone} currency={organization.currency}>
      <Localized>{children(<ZoneChoice visitor={visitor} house={house} value={timeZone} onChange={setZone} />)}<LanguageChoice onChange={setLanguage} /></Localized>
    </RegionProvider>
  );
}
