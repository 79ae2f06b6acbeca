import { PasswordField, useText } from "@comptoir/ui";
import { Button, Loader } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useAuthFlow } from "../hooks/useAuthFlow";
import { useAuthStep } from "../hooks/useAuthStep";
import { allauth, type Answer } from "../allauth";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

const route = getRouteApi("/public/auth/reset-password/$key");

/** A reset link opened from a mail; an old one says so before anything is typed. */
export function ResetPage() {
  const t = useText(words);
  const { key } = route.useParams();
  const { proceed } = useAuthFlow();
  const link = useQuery({
    queryKey: ["auth", "reset", key],
    retry: false,
    queryFn: async () => {
      await api.get("/session");
      const headers = { "X-Password-Reset-Key": key, Accept: "application/json" };
      const response = await fetch("/_allauth/browser/v1/auth/password/reset", { headers, credentials: "same-origin" });
      if (!response.ok) throw new Error("reset link refused");
      return true;
    },
  });
  const form = useForm({ initialValues: { password: "" } });
  const done = (answer: Answer) => {
    if (answer.status !== 200) notifications.show({ message: t.reset.done, color: "pine" });
    return proceed(answer);
  };
  const { submit, isBusy, problem } = useAuthStep(
    (values: typeof form.values) => allauth("POST", "/auth/password/reset", { key, password: values.password }), done, form,
  );
  if (link.isPending) return <Loader type="dots" />;
  if (link.isError) {
    return (
      <AuthForm title={t.reset.invalid} text={t.reset.invalidText} below={<BackToLogin />}>
        <Button renderRoot={(props) => <Link to="/reset-password" {...props} />}>{t.reset.again}</Button>
      </AuthForm>
    );
  }
  return (
    <AuthForm title={t.reset.title} problem={problem} onSubmit={form.onSubmit((values) => submit(values))} below={<BackToLogin />}>
      <PasswordField label={t.newPassword} description={t.passwordHint} autoComplete="new-password" autoFocus required {...form.getInputProps("password")} />
      <Button type="submit" size="md" fullWidth loading={isBusy}>{t.reset.submit}</Button>
    </AuthForm>
  );
}
