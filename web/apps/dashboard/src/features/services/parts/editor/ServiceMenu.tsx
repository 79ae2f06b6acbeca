import { ActionIcon, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconCopyPlus, IconDots, IconTrash } from "@tabler/icons-react";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import type { RefObject } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { serviceKeys } from "../../keys";
import type { Service } from "../../model/document";
import { listWords } from "../../words/list";

type Props = { service: Service; readOnly: boolean; passes: RefObject<boolean> };

/** What is done with a whole service: copy it, take it out of the catalogue. */
export function ServiceMenu({ service, readOnly, passes }: Props) {
  const t = useText(listWords);
  const navigate = useNavigate();
  const [asks, ask] = useDisclosure(false);
  const remove = useSave({
    save: () => api.delete(`/services/${service.id}`),
    invalidates: [["services", "list"], serviceKeys.options(), ["slots"]],
    done: t.removed,
    onDone: () => {
      passes.current = true;
      void navigate({ to: "/services" });
    },
  });
  if (readOnly) return null;
  return (
    <>
      <Button
        variant="default" leftSection={<IconCopyPlus size={17} />}
        renderRoot={(props) => <Link to="/services/new" search={{ from: service.id }} {...props} />}
      >
        {t.duplicate}
      </Button>
      {!service.isArchived && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label={t.actions}><IconDots size={18} /></ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item c="var(--mantine-color-error)" leftSection={<IconTrash size={16} />} onClick={ask.open}>{t.removeAction}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(service.name)} text={t.removeText} isDangerous
        confirmLabel={t.removeAction} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
