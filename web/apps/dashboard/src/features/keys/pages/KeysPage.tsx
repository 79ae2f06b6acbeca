import { Button } from "@mantine/core";
import { IconBook2, IconKey, IconPlus } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { apiKeyKeys } from "../keys";
import { inOrder, type ApiKey } from "../model/apiKey";
import { KeyCreatedDialog } from "../parts/KeyCreatedDialog";
import { KeyDrawer } from "../parts/KeyDrawer";
import { useKeyColumns } from "../parts/keyColumns";
import { RevokeDialog } from "../parts/RevokeDialog";
import { RotateDialog } from "../parts/RotateDialog";
import { keyWords } from "../words/keys";

type Step = { what: "create" } | { what: "rotate" | "revoke" | "show"; key: ApiKey };

export function KeysPage() {
  const t = useText(keyWords);
  const mayWrite = usePermission("key.write");
  const list = useList<ApiKey>(apiKeyKeys.list(), "/api-keys");
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const show = (key: ApiKey) => setStep({ what: "show", key });
  const columns = useKeyColumns({
    mayWrite, onRotate: (key) => setStep({ what: "rotate", key }), onRevoke: (key) => setStep({ what: "revoke", key }),
  });
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setStep({ what: "create" })}>{t.create}</Button>;
  return (
    <>
      <PageHeader
        title={t.title} description={t.description}
        actions={
          <>
            <Button component="a" href="/docs" target="_blank" variant="default" leftSection={<IconBook2 size={17} />}>{t.docs}</Button>
            {mayWrite && create}
          </>
        }
      />
      <DataList
        label={t.title} list={{ ...list, items: inOrder(list.items, new Date()) }} columns={columns} rowKey={(row) => row.id}
        empty={<EmptyState icon={IconKey} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {step?.what === "create" && <KeyDrawer onClose={close} onCreated={show} />}
      {step?.what === "rotate" && <RotateDialog apiKey={step.key} onClose={close} onRotated={show} />}
      {step?.what === "revoke" && <RevokeDialog apiKey={step.key} onClose={close} />}
      {step?.what === "show" && <KeyCreatedDialog apiKey={step.key} onClose={close} />}
    </>
  );
}
