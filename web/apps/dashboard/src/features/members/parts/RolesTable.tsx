import { Accordion, Group, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { Section, useText } from "@comptoir/ui";
import { ABILITIES, ROLE_ABILITIES, ROLES } from "../model/member";
import { memberWords } from "../words/members";

/** What each role may do, before one gives it. */
export function RolesTable() {
  const t = useText(memberWords);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  if (isPhone) return <RoleLists />;
  return (
    <Section title={t.rolesTitle} description={t.rolesHint}>
      <Table.ScrollContainer minWidth={620} type="native" tabIndex={0} role="region" aria-label={t.rolesTitle}>
        <Table verticalSpacing="xs" aria-label={t.rolesTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              {ROLES.map((role) => <Table.Th key={role} ta="center" fz="xs" fw={560}>{t.roles[role]}</Table.Th>)}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {ABILITIES.map((ability) => (
              <Table.Tr key={ability}>
                <Table.Th scope="row" fw={400} fz="sm">{t.abilities[ability]}</Table.Th>
                {ROLES.map((role) => (
                  <Table.Td key={role} ta="center">
                    <Mark has={ROLE_ABILITIES[role].includes(ability)} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Section>
  );
}

/** On a phone, one role at a time: a table of five columns would be cut. */
function RoleLists() {
  const t = useText(memberWords);
  return (
    <Section title={t.rolesTitle} description={t.rolesHint}>
      <Accordion order={3}>
        {ROLES.map((role) => (
          <Accordion.Item key={role} value={role}>
            <Accordion.Control>{t.roles[role]}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap={8}>
                {ABILITIES.map((ability) => (
                  <Group key={ability} gap="xs" wrap="nowrap">
                    <Mark has={ROLE_ABILITIES[role].includes(ability)} />
                    <Text size="sm">{t.abilities[ability]}</Text>
                  </Group>
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}

function Mark({ has }: { has: boolean }) {
  const t = useText(memberWords);
  return has
    ? <IconCheck size={17} color="var(--mantine-color-anchor)" role="img" aria-label={t.can} style={{ flex: "none" }} />
    : <IconMinus size={15} color="var(--mantine-color-dimmed)" opacity={0.5} role="img" aria-label={t.cannot} style={{ flex: "none" }} />;
}
