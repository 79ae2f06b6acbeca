import { useText } from "@comptoir/ui";
import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { api } from "@/api/api";
import { allauth } from "../allauth";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

const route = getRouteApi("/public/auth/verify-email/$key");

/** A verification link opened from a mail: nothing to type. */
export function VerifyLinkPage() {
  const t = useText(words);
  const { key } = route.useParams();
  const { isPending, isError } = useQuery({
    queryKey: ["auth", "verify", key],
    retry: false,
    staleTime: Infinity,
    queryFn: async () => {
      await api.get("/session");
      return allauth("POST", "/auth/email/verify", { key });
    },
  });
  if (isPending) return <AuthForm title={t.verify.checking} below={<Loader type="dots" />} />;
  return <AuthForm title={isError ? t.verify.failed : t.verify.done} text={isError ? t.verify.failedText : t.verify.doneText} below={<BackToLogin />} />;
}
