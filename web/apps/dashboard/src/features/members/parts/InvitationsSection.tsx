import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { ErrorState, Section, useFormat, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useInvitations } from "../hooks/useMembers";
import { memberKeys } from "../keys";
import { memberWords } from "../words/members";

/** Invitations nobody has answered yet; nothing at all when there are none. */
export function InvitationsSection({ mayWrite }: { mayWrite: boolean }) {
  const t = useText(memberWords);
  const format = useFormat();
  const invitations = useInvitations();
  const withdraw = useSave({
    save: (id: string) => api.delete(`/invitations/${id}`), invalidates: [memberKeys.invitations()], done: t.withdrawn,
  });
  if (invitations.error)
    return <ErrorState compact error={invitations.error} onRetry={() => void invitations.refetch()} />;
  if (!invitations.data?.items.length) return null;
  return (
    <Section title={t.pending}>
      <Stack gap="sm">
        {invitations.data.items.map((invitation) => (
          <Group key={invitation.id} gap="sm">
            <IconMail size={18} stroke={1.7} color="var(--mantine-color-dimmed)" aria-hidden />
            <div style={{ flex: "1 1 200px", minWidth: 0 }}>
              <Text size="sm" fw={560} truncate>{invitation.email}</Text>
              <Text size="xs" c="dimmed">{t.sentOn(format.relative(invitation.createdAt))}</Text>
            </div>
            <Badge color="gray">{t.roles[invitation.role]}</Badge>
            {mayWrite && (
              <Button
                size="xs" variant="default" aria-label={t.withdrawLabel(invitation.email)} disabled={withdraw.isBusy}
                onClick={() => withdraw.submit(invitation.id)}
              >
                {t.withdraw}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
