import { PageHeader, useText } from "@comptoir/ui";
import { Stack } from "@mantine/core";
import { MyChoices } from "@/features/notifications/parts/MyChoices";
import { useSession } from "@/session/useSession";
import { PasskeySection } from "../parts/PasskeySection";
import { PasswordSection } from "../parts/PasswordSection";
import { ProfileSection } from "../parts/ProfileSection";
import { SessionsSection } from "../parts/SessionsSection";
import { TwoStepsSection } from "../parts/TwoStepsSection";
import { words } from "../words";

export function AccountPage() {
  const t = useText(words);
  const { organization } = useSession();
  return (
    <>
      <PageHeader title={t.title} />
      <Stack gap="lg" maw={760}>
        <ProfileSection />
        <MyChoices path="/notifications/preferences" push={{ person: `team-${organization.id}`, add: "/push/subscriptions", end: "/push/subscriptions/end" }} />
        <PasswordSection />
        <TwoStepsSection />
        <PasskeySection />
        <SessionsSection />
      </Stack>
    </>
  );
}
