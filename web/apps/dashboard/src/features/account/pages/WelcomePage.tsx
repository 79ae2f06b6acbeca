import { EmptyState, useText } from "@comptoir/ui";
import { Button, Group } from "@mantine/core";
import { IconBuildingStore } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSignOut } from "@/features/auth/hooks/useSignOut";
import { sessionKey, sessionQuery } from "@/session/session";
import { OpenOrganization } from "../parts/OpenOrganization";
import { words } from "../words";

export function WelcomePage() {
  const t = useText(words);
  const { data } = useQuery(sessionQuery);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const again = async () => {
    await cache.resetQueries({ queryKey: sessionKey });
    await navigate({ to: "/" });
  };
  return (
    <main style={{ maxWidth: 640, margin: "0 auto", padding: "16px 14px 48px" }}>
      <EmptyState
        icon={IconBuildingStore}
        title={t.welcome.title(data?.user?.name ?? "")}
        text={<>{t.welcome.text}<br /><br />{t.welcome.hint}</>}
        action={
          <Group gap="xs" justify="center">
            <Button variant="default" onClick={() => void again()}>{t.welcome.again}</Button>
            <Button variant="subtle" onClick={() => void signOut()}>{t.welcome.signOut}</Button>
          </Group>
        }
      />
      <OpenOrganization />
    </main>
  );
}
