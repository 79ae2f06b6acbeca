import { asLocale, ErrorState, Localized, RegionProvider } from "@comptoir/ui";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { setRequestLocale } from "@/api/api";
import { Pending } from "@/routing/states";
import { AreaContext, useMe } from "../hooks/useArea";
import { AreaShell } from "../parts/AreaShell";
import { SignIn } from "../parts/SignIn";
import { SignInByLink } from "../parts/SignInByLink";
import { useToken } from "../token";

const route = getRouteApi("/public/me/$organization");

/** A client's own place at an organization: whoever is not signed in does that first. */
export function AreaFrame() {
  const { organization: slug } = route.useParams();
  const { email, token: link } = route.useSearch();
  const token = useToken(slug);
  if (email && link) return <SignInByLink slug={slug} email={email} link={link} />;
  return token ? <SignedIn key={token} slug={slug} /> : <SignIn slug={slug} />;
}

function SignedIn({ slug }: { slug: string }) {
  const { data: me, error, refetch } = useMe(slug);
  useCodeOfCertificate(slug);
  const locale = me && asLocale(me.client.locale);
  useEffect(() => {
    if (locale) setRequestLocale(locale);
  }, [locale]);
  if (!me) return error ? <main><ErrorState error={error} onRetry={() => void refetch()} /></main> : <Pending />;
  return (
    <RegionProvider locale={asLocale(me.client.locale)} timeZone={me.organization.timeZone} currency={me.organization.currency}>
      <AreaContext value={{ slug, me }}>
        <Localized><AreaShell><Outlet /></AreaShell></Localized>
      </AreaContext>
    </RegionProvider>
  );
}

/** Whoever comes with the code of a certificate is led to where it is redeemed. */
function useCodeOfCertificate(slug: string) {
  const { gift } = route.useSearch();
  const navigate = useNavigate();
  useEffect(() => {
    if (gift) void navigate({ to: "/me/$organization/gifts", params: { organization: slug }, search: { gift }, replace: true });
  }, [gift, navigate, slug]);
}
