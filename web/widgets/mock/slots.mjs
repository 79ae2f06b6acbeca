const pad = (value) => String(value).padStart(2, "0");

function offsetOf(zone, date) {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(date).find((part) => part.type === "timeZoneName").value;
  return name === "GMT" ? "+00:00" : name.slice(3);
}

const addDays = (day, count) => new Date(Date.parse(`${day}T00:00Z`) + count * 86400000).toISOString().slice(0, 10);

function at(day, minutes, zone) {
  const local = `${addDays(day, Math.floor(minutes / 1440))}T${pad(Math.floor((minutes % 1440) / 60))}:${pad(minutes % 60)}:00`;
  return local + offsetOf(zone, new Date(`${local}Z`));
}

function slotsOf(service, day, query) {
  const zone = service.timeZone ?? "Europe/Paris";
  const seed = [...day].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 997, 7);
  const weekday = new Date(`${day}T00:00Z`).getUTCDay();
  if (weekday === 0 || seed % 7 === 3 || service.closed) return [];
  const length = Number(query.duration ?? service.duration);
  const spans = service.hours ?? [[9 * 60, 12 * 60], [14 * 60, 20 * 60]];
  const slots = [];
  for (const [open, close] of spans) {
    for (let start = open; start + Math.min(length, 1440) <= Math.max(close, start + (length >= 1440 ? 1440 : 0)) && start < close; start += service.slotStep ?? service.duration) {
      if ((seed + start / 15) % 4 === 1) continue;
      const first = at(day, start, zone);
      if (Date.parse(first) < Date.now() + 3600000) continue;
      const full = service.waitlist && start === spans[0][0];
      const remaining = full ? 0 : service.maxParticipants > 1 && ["event", "course"].includes(service.type) ? ((seed + start) % service.maxParticipants) + 1 : 1;
      if (full && !query.sessions) continue;
      if (["event", "course"].includes(service.type) && !full && remaining < Number(query.participants ?? 1)) continue;
      slots.push({ start: first, end: at(day, start + length, zone), remaining, ...(full && { full }), staffIds: (service.staff ?? []).map((staff) => staff.id), resourceIds: [], priceFrom: service.price * (["rental", "room"].includes(service.type) ? length / service.duration : ["event", "course"].includes(service.type) ? Number(query.participants ?? 1) : 1) });
    }
  }
  return slots;
}

export function days(service, from, to, query) {
  const list = [];
  for (let day = from; day <= to; day = addDays(day, 1)) list.push({ date: day, slots: slotsOf(service, day, query) });
  return { timeZone: service.timeZone ?? "Europe/Paris", days: list };
}

export function nextSlot(service) {
  const today = new Date().toISOString().slice(0, 10);
  for (let step = 0; step < 120; step += 1) {
    const [slot] = slotsOf(service, addDays(today, step), {});
    if (slot) return { timeZone: service.timeZone ?? "Europe/Paris", slot };
  }
  return { timeZone: service.timeZone ?? "Europe/Paris", slot: null };
}
