import { Avatar, Badge, Button, Group, Stack, Text } from "@mantine/core";
import { IconUserCog, IconUserPlus } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useFormat, useText, type Column } from "@comptoir/ui";
import { useState } from "react";
import { usePermission, useSession } from "@/session/useSession";
import { useLocationOptions } from "../../locations/hooks/useLocations";
import { useMembers } from "../hooks/useMembers";
import type { Member } from "../model/member";
import { InvitationsSection } from "../parts/InvitationsSection";
import { InviteDrawer } from "../parts/InviteDrawer";
import { MemberDrawer } from "../parts/MemberDrawer";
import { RolesTable } from "../parts/RolesTable";
import { memberWords } from "../words/members";

export function MembersPage() {
  const t = useText(memberWords);
  const members = useMembers();
  const mayWrite = usePermission("member.write");
  const [invites, setInvites] = useState(false);
  const [edited, setEdited] = useState<Member>();
  const columns = useColumns();
  const items = members.data?.items ?? [];
  const invite = <Button leftSection={<IconUserPlus size={17} />} onClick={() => setInvites(true)}>{t.invite}</Button>;
  return (
    <Stack gap="xl">
      <div>
        <PageHeader title={t.title} description={t.description} actions={mayWrite && invite} />
        <DataList
          label={t.title} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.user.name || row.user.email}
          list={{
            items, isPending: members.isPending, error: members.error, retry: () => void members.refetch(),
            hasMore: false, loadMore: () => undefined, isLoadingMore: false,
          }}
          {...(mayWrite && { onOpen: setEdited })}
          empty={<EmptyState icon={IconUserCog} title={t.emptyTitle} text={t.emptyText} action={mayWrite && invite} />}
        />
      </div>
      <InvitationsSection mayWrite={mayWrite} />
      <RolesTable />
      {invites && <InviteDrawer onClose={() => setInvites(false)} />}
      {edited && <MemberDrawer key={edited.id} member={edited} members={items} onClose={() => setEdited(undefined)} />}
    </Stack>
  );
}

function useColumns(): Column<Member>[] {
  const t = useText(memberWords);
  const format = useFormat();
  const { user } = useSession();
  const locations = useLocationOptions();
  return [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <Avatar name={row.user.name || row.user.email} size={34} color="initials" aria-hidden />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={560} truncate>
              {row.user.name || row.user.email}
              {row.user.id === user.id && <Text span size="sm" c="dimmed"> ({t.you})</Text>}
            </Text>
            <Text size="xs" c="dimmed" truncate>{row.user.email}</Text>
          </div>
        </Group>
      ),
    },
    { key: "role", header: t.role, phone: "aside", render: (row) => <Badge color={row.role === "owner" ? "pine" : "gray"}>{t.roles[row.role]}</Badge> },
    {
      key: "location", header: t.location,
      render: (row) => <Text size="sm">{locations.find((each) => each.id === row.locationId)?.name ?? t.everyLocation}</Text>,
    },
    { key: "since", header: t.since, align: "right", render: (row) => <Text size="sm" className="tabular">{format.day(row.createdAt, "numeric")}</Text> },
  ];
}
