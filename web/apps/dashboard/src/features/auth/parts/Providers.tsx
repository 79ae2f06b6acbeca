import { useText } from "@comptoir/ui";
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { csrfToken } from "@/api/api";
import { allauth } from "../allauth";
import { words } from "../words";

type Config = { socialaccount?: { providers: { id: string; name: string; flows: string[] }[] } };

/** Google, Microsoft, Apple…: those this server has credentials for. The browser leaves the page, so it is a real form. */
export function Providers() {
  const t = useText(words);
  const { data } = useQuery({ queryKey: ["auth", "config"], queryFn: () => allauth<Config>("GET", "/config"), staleTime: Infinity });
  const providers = data?.data?.socialaccount?.providers.filter(({ flows }) => flows.includes("provider_redirect")) ?? [];
  return providers.map(({ id, name }) => (
    <form key={id} method="post" action="/_allauth/browser/v1/auth/provider/redirect" onSubmit={(event) => {
      // The cookie may be newer than this render.
      (event.currentTarget.elements.namedItem("csrfmiddlewaretoken") as HTMLInputElement).value = csrfToken();
    }}>
      <input type="hidden" name="provider" value={id} />
      <input type="hidden" name="process" value="login" />
      <input type="hidden" name="callback_url" value="/" />
      <input type="hidden" name="csrfmiddlewaretoken" defaultValue="" />
      <Button type="submit" variant="default" fullWidth>{t.login.with(name)}</Button>
    </form>
  ));
}
