import { useText } from "@comptoir/ui";
import { Button, Loader, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { rememberOrganization } from "@/session/chosenOrganization";
import { sessionKey, sessionQuery, type Role } from "@/session/session";
import { useSignOut } from "../hooks/useSignOut";
import { AuthForm, BackToLogin } from "../parts/AuthForm";
import { words } from "../words";

type Invitation = { organizationName: string; email: string; role: Role };
type Joined = { organizationId: string };

const route = getRouteApi("/public/auth/invite/$token");

/** An invitation opened from a mail: says who invites, then asks for an account if there is none yet. */
export function InvitePage() {
  const t = useText(words);
  const { token } = route.useParams();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const signOut = useSignOut();
  const session = useQuery(sessionQuery);
  const invitation = useQuery({
    queryKey: ["invitation", token],
    retry: false,
    queryFn: ({ signal }) => api.get<Invitation>("/invitations/lookup", { query: { token }, signal }),
  });
  const { submit, isBusy } = useSave({
    save: () => api.post<Joined>("/invitations/accept", { token }),
    invalidates: [],
    done: t.invite.joined,
    onDone: async (joined) => {
      rememberOrganization(joined.organizationId);
      await cache.resetQueries({ queryKey: sessionKey });
      notifications.clean();
      await navigate({ to: "/" });
    },
  });
  if (invitation.isPending || session.isPending) return <Loader type="dots" />;
  if (!invitation.data) return <AuthForm title={t.invite.invalid} text={t.invite.invalidText} below={<BackToLogin />} />;
  const { organizationName, email, role } = invitation.data;
  const next = `/invite/${encodeURIComponent(token)}`;
  const user = session.data?.user;
  return (
    <AuthForm title={t.invite.title(organizationName)} text={t.invite.text(email, t.invite.roles[role] ?? role)}>
      {user ? (
        <Stack gap="sm">
          <Button size="md" loading={isBusy} onClick={() => submit(undefined)}>{t.invite.accept}</Button>
          <Text size="sm" c="dimmed" ta="center">{t.invite.signedInAs(user.email)}</Text>
          <Button variant="subtle" size="xs" onClick={() => void signOut()}>{t.invite.other}</Button>
        </Stack>
      ) : (
        <Stack gap="sm">
          <Button size="md" renderRoot={(props) => <Link to="/login" search={{ next }} {...props} />}>{t.invite.login}</Button>
          <Button size="md" variant="default" renderRoot={(props) => <Link to="/signup" search={{ next }} {...props} />}>{t.invite.signup}</Button>
        </Stack>
      )}
    </AuthForm>
  );
}
