import { useText } from "@comptoir/ui";
import { Avatar, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconLogout, IconUserCircle } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useSignOut } from "@/features/auth/hooks/useSignOut";
import { useSession } from "@/session/useSession";
import classes from "./UserMenu.module.css";
import { words } from "./words";

export function UserMenu({ compact = false }: { compact?: boolean }) {
  const t = useText(words);
  const { user } = useSession();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const name = user.name || user.email;
  return (
    <Menu position={compact ? "bottom-end" : "top-start"} width={232} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.button} data-compact={compact || undefined}>
          <Avatar size={32} radius="xl" color="pine" name={name} aria-hidden />
          {compact ? <span className="visually-hidden">{t.userMenu(name)}</span> : (
            <span className={classes.names}>
              <span className={classes.name}>{name}</span>
              {user.name && <span className={classes.email}>{user.email}</span>}
            </span>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {compact && <Menu.Label>{user.email}</Menu.Label>}
        <Menu.Item leftSection={<IconUserCircle size={17} aria-hidden />} onClick={() => void navigate({ to: "/account" })}>{t.account}</Menu.Item>
        <div className={classes.appearance}>
          <Text size="xs" c="dimmed" id="appearance" mb={4}>{t.appearance}</Text>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-labelledby="appearance"
            value={colorScheme}
            onChange={(value) => setColorScheme(value as "light" | "dark" | "auto")}
            data={[{ value: "light", label: t.light }, { value: "dark", label: t.dark }, { value: "auto", label: "Auto" }]}
          />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={17} aria-hidden />} onClick={() => signOut()}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
