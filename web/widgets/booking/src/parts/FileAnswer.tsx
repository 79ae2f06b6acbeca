import { useRef, useState } from "preact/hooks";
import { uploadFile } from "../api/booking";
import { Refused } from "../api/client";
import type { AnswerProps } from "./CustomAnswer";
import { useCounter } from "./context";
import { FieldError, LabelText, wiring, type FieldFrame } from "./Field";

/** A file goes up as soon as it is chosen; the answer is its id. */
export function FileAnswer({ value, onAnswer, frame, error }: AnswerProps & { frame: FieldFrame }) {
  const { say, api, announce } = useCounter();
  const [sending, setSending] = useState<string | null>(null);
  const [failure, setFailure] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const sent = value && typeof value === "object" && !Array.isArray(value) ? value : null;

  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setFailure(undefined);
    setSending(file.name);
    try {
      const { id } = await uploadFile(api, file);
      onAnswer({ id, name: file.name });
      announce(file.name);
    } catch (problem) {
      setFailure(say(problem instanceof Refused && problem.status === 413 ? "file.large" : "file.failed"));
    }
    setSending(null);
    if (input.current) input.current.value = "";
  };

  const shown = { ...frame, error: failure ?? error };
  return (
    <div class="field">
      <label for={frame.path}><LabelText {...frame} /></label>
      <div class="file">
        <input ref={input} type="file" {...wiring(shown)} disabled={!!sending} onChange={(event) => void send(event.currentTarget.files?.[0])} />
        <span class="input" aria-hidden="true">{sending ? say("file.sending", { name: sending }) : (sent?.name ?? say("file.choose"))}</span>
      </div>
      {sent && !sending && <button type="button" class="link" onClick={() => onAnswer(undefined)}>{say("file.remove", { name: sent.name })}</button>}
      <FieldError path={frame.path} error={shown.error} />
    </div>
  );
}
