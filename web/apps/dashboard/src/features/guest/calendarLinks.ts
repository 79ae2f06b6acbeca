type Event = { title: string; start: string; end: string; place: string; text: string };

/**
 * Addresses at which the usual calendars offer to keep an event, filled in.
 * Google: `render?action=TEMPLATE`; Outlook: `deeplink/compose`, as Cal.com and add-to-calendar-button use them.
 */
export function calendarLinks({ title, start, end, place, text }: Event) {
  const compact = (instant: string) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
  const google = new URLSearchParams({ action: "TEMPLATE", text: title, dates: `${compact(start)}/${compact(end)}`, details: text, location: place });
  const outlook = new URLSearchParams({
    path: "/calendar/action/compose", rru: "addevent", subject: title, startdt: new Date(start).toISOString(), enddt: new Date(end).toISOString(), body: text, location: place,
  });
  return {
    google: `https://calendar.google.com/calendar/render?${google.toString()}`,
    outlook: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook.toString()}`,
  };
}
