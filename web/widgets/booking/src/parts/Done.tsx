import type { Booking } from "../api/documents";
import { calendarFile } from "../model/ics";
import { useCounter } from "./context";
import { Icon } from "./Icon";
import { BookingFacts } from "./BookingFacts";

/** Last step: it is booked, and what to do with that. */
export function Done({ booking, email, onAgain }: { booking: Booking; email: string; onAgain: () => void }) {
  const { say, config } = useCounter();
  const pending = booking.status === "pending";
  const download = (): void => {
    const text = calendarFile(booking, { organization: config.organization.name, now: new Date() });
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar" }));
    link.download = `${booking.reference}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <div class="done">
      <p class="hint">{say(pending ? "done.mail.pending" : "done.mail", { email })}</p>
      <BookingFacts booking={booking} />
      <div class="actions">
        <button type="button" class="button" onClick={download}><Icon name="calendar" />{say("done.calendar")}</button>
        {booking.manageUrl && <a class="button quiet" href={booking.manageUrl} target="_blank" rel="noopener">{say("done.manage")}</a>}
        <button type="button" class="button quiet" onClick={onAgain}>{say("done.again")}</button>
      </div>
    </div>
  );
}
