import { useText } from "@comptoir/ui";
import { Button, Group } from "@mantine/core";
import { IconPlayerRecord } from "@tabler/icons-react";
import { captureWords } from "../capture.words";
import { useAnswer } from "../hooks/useCaptures";
import type { TimedRoom } from "../hooks/useRoom";
import { Message } from "./Message";

/** The call is being recorded, or written down: who comes agrees first, or has it ended. */
export function ConsentGate({ token, room }: { token: string; room: TimedRoom }) {
  const t = useText(captureWords);
  const { mutate, isPending, variables, isSuccess } = useAnswer(token);
  const [first, second] = room.mustAgree;
  const isThere = room.provider === "jitsi";
  if (isSuccess && !variables.isGiven && !isThere) return <Message title={t.ending} text={t.endingText} />;
  const say = (isGiven: boolean) => mutate({ purposes: room.mustAgree, isGiven });
  return (
    <Message icon={IconPlayerRecord} title={second ? t.gate.both : first ? t.gate[first] : ""} text={isThere ? t.gateTextThere : t.gateText}>
      <Group gap="sm" justify="center" mt="xs">
        <Button loading={isPending && variables.isGiven} onClick={() => say(true)}>{t.agree}</Button>
        {!isThere && <Button variant="default" loading={isPending && !variables.isGiven} onClick={() => say(false)}>{t.refuse}</Button>}
      </Group>
    </Message>
  );
}
