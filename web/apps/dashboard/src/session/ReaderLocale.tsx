import { asLocale, UiProvider } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { setRequestLocale } from "@/api/api";
import { chosenMembership } from "./chosenOrganization";
import { sessionQuery } from "./session";

/** The user's language once known (before: the browser's, French when it is neither), the organization's zone and currency. */
export function ReaderLocale({ children }: { children: ReactNode }) {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  const locale = asLocale(data?.user?.locale ?? navigator.language);
  const organization = data && chosenMembership(data)?.organization;
  setRequestLocale(locale);
  return (
    <UiProvider locale={locale} {...(organization && { timeZone: organization.timeZone, currency: organization.currency })}>
      {children}
    </UiProvider>
  );
}
