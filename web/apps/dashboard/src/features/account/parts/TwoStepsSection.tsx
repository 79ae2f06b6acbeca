import { ConfirmDialog, Section, useText } from "@comptoir/ui";
import { Badge, Button, Group, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useAccountChange } from "../hooks/useAccountChange";
import { useAuthenticators } from "../hooks/useAuthenticators";
import { useProof } from "../hooks/useProof";
import { accountKeys } from "../keys";
import { words } from "../words";
import { RecoveryCodes } from "./RecoveryCodes";
import { TotpSetup } from "./TotpSetup";

export function TwoStepsSection() {
  const t = useText(words);
  const { hasTotp, recovery, isPending } = useAuthenticators();
  const { ask, dialog } = useProof();
  const [isSettingUp, setUp] = useDisclosure(false);
  const [asksOff, askOff] = useDisclosure(false);
  const off = useAccountChange(() => ask("DELETE", "/account/authenticators/totp"), [accountKeys.authenticators], t.twoSteps.deactivated, askOff.close);
  return (
    <Section title={t.twoSteps.title} description={t.twoSteps.text} aside={!isPending && <Badge color={hasTotp ? "pine" : "gray"}>{hasTotp ? t.twoSteps.on : t.twoSteps.off}</Badge>}>
      {isPending && <Skeleton height={36} />}
      {!isPending && !hasTotp && !isSettingUp && <Group><Button variant="default" onClick={setUp.open}>{t.twoSteps.activate}</Button></Group>}
      {!hasTotp && isSettingUp && <TotpSetup ask={ask} onDone={setUp.close} />}
      {recovery && <RecoveryCodes recovery={recovery} ask={ask} />}
      {hasTotp && <Group><Button variant="subtle" color="red" onClick={askOff.open}>{t.twoSteps.deactivate}</Button></Group>}
      <ConfirmDialog opened={asksOff} onClose={askOff.close} onConfirm={() => off.mutate()} title={t.twoSteps.deactivateTitle} text={t.twoSteps.deactivateText}
        confirmLabel={t.twoSteps.deactivate} isDangerous isBusy={off.isPending} />
      {dialog}
    </Section>
  );
}
