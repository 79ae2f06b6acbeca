import { dayIn, dayText } from "../../../booking/src/model/zones";
import type { App } from "../app";
import { alertIcon, bones, worthText } from "../kit";
import { signOut } from "./acts";
import { signing } from "./signing";

/** What is in one's wallet, for who has signed in. */
export function Account({ app }: { app: App }) {
  const { say, formats, state, config } = app;
  const { client, wallet, failure, said } = state;
  if (!client) return signing(app);
  const names = (ids: string[]): string => config!.services.filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(", ");
  return (
    <>
      {said && <p class="notice">{said}</p>}
      {failure && <p class="notice bad" role="alert">{alertIcon()}{failure}</p>}
      <p>{say("account.hello", { name: client.name || client.email })}</p>
      {!wallet ? !failure && bones(2, "") : !wallet.lots.length ? <p>{say("account.empty")}</p> : (
        <>
          <p class="balances">{wallet.balances.filter(({ available }) => available).map(({ unit, available, currency }) => <b>{worthText(say, formats, unit, available, currency ?? "EUR")}</b>)}</p>
          <dl>{wallet.lots.map(({ unit, available, currency, label, expiresAt, serviceIds }) => (
            <div>
              <dt>{worthText(say, formats, unit, available, currency ?? "EUR")}</dt>
              <dd>{label}{[names(serviceIds), expiresAt && say("account.until", { day: dayText(formats, dayIn(config!.organization.timeZone, expiresAt), { dateStyle: "long" }) })].filter(Boolean).map((text) => <small>{text}</small>)}</dd>
            </div>
          ))}</dl>
        </>
      )}
      <div class="actions"><button class="link" onClick={() => signOut(app)}>{say("account.out")}</button></div>
    </>
  );
}
