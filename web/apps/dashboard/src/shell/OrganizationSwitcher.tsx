import { useText } from "@comptoir/ui";
import { Menu, Text, UnstyledButton } from "@mantine/core";
import { IconCheck, IconSelector } from "@tabler/icons-react";
import { useSession, useSwitchOrganization } from "@/session/useSession";
import classes from "./OrganizationSwitcher.module.css";
import { words } from "./words";

export function OrganizationSwitcher({ compact = false }: { compact?: boolean }) {
  const t = useText(words);
  const { organization, membership, memberships } = useSession();
  const switchTo = useSwitchOrganization();
  const label = (
    <>
      {!compact && <span className={classes.initial} aria-hidden>{organization.name.slice(0, 1).toUpperCase()}</span>}
      <span className={classes.names}>
        <span className={classes.name}>{organization.name}</span>
        {!compact && <span className={classes.role}>{t.roles[membership.role]}</span>}
      </span>
    </>
  );
  if (memberships.length < 2) return <div className={classes.current} data-compact={compact || undefined}>{label}</div>;
  return (
    <Menu position="bottom-start" width={248} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.current} data-compact={compact || undefined} data-switches aria-label={`${t.switchOrganization} (${organization.name})`}>
          {label}
          <IconSelector size={16} aria-hidden className={classes.arrow} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.organizations}</Menu.Label>
        {memberships.map(({ organization: { id, name }, role }) => (
          <Menu.Item key={id} onClick={() => void switchTo(id)} rightSection={id === organization.id && <IconCheck size={16} aria-hidden />}>
            <Text size="sm" fw={520}>{name}</Text>
            <Text size="xs" c="dimmed">{t.roles[role]}</Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
