import { Refused, type Schemas } from "@comptoir/client";
import { ErrorState, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { api } from "@/api/api";
import { Pending } from "@/routing/states";
import { areaKeys } from "../keys";
import { keepToken } from "../token";
import { words } from "../words";
import { SignIn } from "./SignIn";

/** The mailed link: good once, then gone from the address. */
export function SignInByLink({ slug, email, link }: { slug: string; email: string; link: string }) {
  const t = useText(words).signIn;
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery({
    queryKey: areaKeys.link(slug, link),
    // Used up by being asked: once, however often it is drawn.
    queryFn: () => api.post<Schemas["SignedInOut"]>("/client-sessions/verify", { organization: slug, email, token: link }),
    staleTime: Infinity, gcTime: Infinity, retry: false, refetchOnMount: false, refetchOnWindowFocus: false, refetchOnReconnect: false,
  });
  useEffect(() => {
    if (!data) return;
    keepToken(slug, data.token);
    void navigate({ to: "/me/$organization", params: { organization: slug }, search: {}, replace: true });
  }, [data, navigate, slug]);
  if (!error) return <Pending />;
  const isStale = error instanceof Refused && error.status > 0 && error.status < 500;
  return isStale ? <SignIn slug={slug} email={email} note={t.staleLink} /> : <main><ErrorState error={error} onRetry={() => void refetch()} /></main>;
}
