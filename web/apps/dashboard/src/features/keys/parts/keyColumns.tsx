import { ActionIcon, Badge, Code, CopyButton, Group, Menu, Text, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy, IconDots, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useFormat, useText, type Column } from "@comptoir/ui";
import { stateOf, type ApiKey } from "../model/apiKey";
import { keyWords } from "../words/keys";

type Options = { mayWrite: boolean; onRotate: (key: ApiKey) => void; onRevoke: (key: ApiKey) => void };

export function useKeyColumns({ mayWrite, onRotate, onRevoke }: Options): Column<ApiKey>[] {
  const t = useText(keyWords);
  const format = useFormat();
  const columns: Column<ApiKey>[] = [
    {
      key: "name", header: t.name, phone: "title",
      render: (row) => (
        <Group gap={8}>
          <Text size="sm" fw={560}>{row.name}</Text>
          {row.mode === "test" && <Badge color="orange">{t.modes.test}</Badge>}
        </Group>
      ),
    },
    { key: "kind", header: t.kind, render: (row) => <Text size="sm">{t.kinds[row.kind]}</Text> },
    { key: "key", header: t.key, render: (row) => <KeyText apiKey={row} /> },
    {
      key: "lastUsed", header: t.lastUsed,
      render: (row) => <Text size="sm" c={row.lastUsedAt ? undefined : "dimmed"}>{row.lastUsedAt ? format.relative(row.lastUsedAt) : t.never}</Text>,
    },
    { key: "created", header: t.created, phone: "hidden", render: (row) => <Text size="sm" className="tabular">{format.day(row.createdAt, "numeric")}</Text> },
    { key: "status", header: t.status, render: (row) => <State apiKey={row} /> },
  ];
  if (!mayWrite) return columns;
  return [...columns, {
    key: "actions", header: "", phone: "aside", align: "right", width: 60,
    render: (row) => {
      const state = stateOf(row, new Date());
      if (state === "revoked" || state === "expired") return null;
      return (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t.actions(row.name)}><IconDots size={18} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => onRotate(row)}>{t.rotate}</Menu.Item>
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={() => onRevoke(row)}>{t.revoke}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      );
    },
  }];
}

/** A publishable key whole, with copy; of a secret one what tells it from others. */
function KeyText({ apiKey }: { apiKey: ApiKey }) {
  const t = useText(keyWords);
  const { key } = apiKey;
  if (!key) return <Code>{apiKey.prefix}…</Code>;
  return (
    <Group gap={4} wrap="nowrap" justify="inherit">
      <Code style={{ maxWidth: 240, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" }}>{key}</Code>
      <CopyButton value={key}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? t.copied : t.copy}>
            <ActionIcon variant="subtle" color={copied ? "pine" : "gray"} onClick={copy} aria-label={`${t.copy} ${apiKey.name}`}>
              {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </Group>
  );
}

function State({ apiKey }: { apiKey: ApiKey }) {
  const t = useText(keyWords);
  const format = useFormat();
  const state = stateOf(apiKey, new Date());
  if (state === "expiring") return <Badge color="yellow">{t.until(format.day(apiKey.expiresAt ?? "", "short"))}</Badge>;
  return <Badge color={state === "active" ? "pine" : "gray"}>{t.states[state]}</Badge>;
}
