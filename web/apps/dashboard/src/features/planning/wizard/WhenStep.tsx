import { useText } from "@comptoir/ui";
import { Alert, Title } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { BookableService } from "@/features/bookings/model/booking";
import type { BookingForm } from "@/features/bookings/parts/create/draft";
import { RepeatFields } from "@/features/bookings/parts/create/RepeatFields";
import { TimeChoice } from "@/features/bookings/parts/create/TimeChoice";
import { FreeTimes } from "@/features/coach/parts/FreeTimes";
import { BestTimes } from "./BestTimes";
import { words } from "./words";

type Props = {
  form: UseFormReturnType<BookingForm>; service: BookableService; staffId: string | undefined;
  onPick: (slot: { start: string; end: string } | null) => void;
};

/** A free time, best ones first, or any other that staff answers for; and whether it comes back. */
export function WhenStep({ form, service, staffId, onPick }: Props) {
  const t = useText(words);
  const { day, start, end, clientId, isFree, duration } = form.values;
  const chosen = end ? start : "";
  return (
    <>
      <Title order={2} size="h4">{t.when}</Title>
      {!isFree && <BestTimes serviceId={service.id} staffId={staffId} clientId={clientId} length={duration || undefined} chosen={chosen} onPick={onPick} />}
      <TimeChoice
        day={day} onDay={(next) => form.setValues({ day: next, end: "" })} start={start} end={end} onPick={onPick} error={null}
        isFree={isFree} onFree={(free) => form.setValues({ isFree: free })} length={duration || service.duration}
      >
        <FreeTimes bearer={null} serviceId={service.id} staffId={staffId} length={duration || undefined} chosen={chosen} onChoose={onPick} openOn={day} wished={end ? undefined : start} />
      </TimeChoice>
      {(form.errors.start ?? form.errors.startDate) && <Alert color="red" role="alert">{form.errors.start ?? form.errors.startDate}</Alert>}
      {service.recurring?.enabled && <RepeatFields service={service} form={form} />}
    </>
  );
}
