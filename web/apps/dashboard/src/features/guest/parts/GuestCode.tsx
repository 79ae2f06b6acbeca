import { useText } from "@comptoir/ui";
import { Text, Title } from "@mantine/core";
import { guestPath } from "../hooks/useGuestBooking";
import { words } from "../words";
import classes from "./GuestTicket.module.css";

/** What the desk or the kiosk reads on arrival; the reference says the same to whoever types it. */
export function GuestCode({ token, reference }: { token: string; reference: string }) {
  const t = useText(words);
  return (
    <section className={classes.code} aria-label={t.code}>
      <img src={`/api/v1${guestPath(token, "/qr.svg")}`} alt={t.codeAlt(reference)} width={132} height={132} />
      <div>
        <Title order={2} size="sm">{t.code}</Title>
        <Text size="sm" c="dimmed">{t.codeText}</Text>
        <Text ff="monospace" fw={600} className={classes.letters}>{reference}</Text>
      </div>
    </section>
  );
}
