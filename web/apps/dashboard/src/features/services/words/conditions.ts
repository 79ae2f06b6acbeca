import { dictionary, plural } from "@comptoir/ui";

const fr = (count: number, one: string, many: string) => `${count} ${plural("fr", count, one, many)}`;
const en = (count: number, one: string, many: string) => `${count} ${plural("en", count, one, many)}`;

/** Conditions of prices: the builder's words and the reading of an expression. */
export const conditionWords = dictionary({
  fr: {
    label: "Condition", build: "Composer", write: "Écrire", mode: "Façon de saisir la condition",
    join: "Il faut", all: "tout à la fois", any: "au moins un des critères",
    add: "Ajouter un critère", remove: "Retirer ce critère", subject: "Critère", comparison: "Comparaison", value: "Valeur",
    tooRich: "Cette expression dit plus que les critères ne savent montrer : modifiez-la dans « Écrire ».",
    suggestions: "Variables possibles", unread: "Cette expression s’applique telle quelle.",
    applies: (reading: string) => `S’applique : ${reading}.`,
    hint: "Variables : participants, duration, dayOfWeek, hour, date, booking_date, event_date, order_total, user, service, source.",
    subjects: {
      participants: "Nombre de participants", weekday: "Jour de la semaine", hour: "Heure de début", duration: "Durée (minutes)",
      advance: "Jours entre réservation et date", date: "Date de la réservation", membership: "Formule du client", student: "Étudiant",
      age: "Âge du client", tag: "Étiquette du client", visits: "Visites passées", source: "Canal de réservation",
    },
    comparisons: { ">=": "au moins", "<=": "au plus", ">": "plus de", "<": "moins de", "==": "exactement", "!=": "différent de" },
    dates: { ">=": "à partir du", "<=": "jusqu’au", ">": "après le", "<": "avant le", "==": "le", "!=": "sauf le" },
    is: "est", isNot: "n’est pas", has: "porte", hasNot: "ne porte pas", yes: "oui", no: "non",
    and: " et ", or: " ou ",
    people: {
      ">=": (n: number) => `au moins ${fr(n, "participant", "participants")}`, "<=": (n: number) => `${fr(n, "participant", "participants")} au plus`,
      ">": (n: number) => `plus de ${fr(n, "participant", "participants")}`, "<": (n: number) => `moins de ${fr(n, "participant", "participants")}`,
      "==": (n: number) => `exactement ${fr(n, "participant", "participants")}`, "!=": (n: number) => `tout nombre de participants sauf ${n}`,
    },
    lasting: {
      ">=": (d: string) => `durée d’au moins ${d}`, "<=": (d: string) => `durée de ${d} au plus`, ">": (d: string) => `durée de plus de ${d}`,
      "<": (d: string) => `durée de moins de ${d}`, "==": (d: string) => `durée de ${d}`, "!=": (d: string) => `toute durée sauf ${d}`,
    },
    hours: {
      from: (h: string) => `à partir de ${h} h`, before: (h: string) => `avant ${h} h`,
      at: (a: string, b: string) => `entre ${a} h et ${b} h`, notAt: (a: string, b: string) => `sauf entre ${a} h et ${b} h`,
    },
    ahead: {
      ">=": (n: number) => `réservé au moins ${fr(n, "jour", "jours")} à l’avance`, "<=": (n: number) => `réservé ${fr(n, "jour", "jours")} à l’avance au plus`,
      ">": (n: number) => `réservé plus de ${fr(n, "jour", "jours")} à l’avance`, "<": (n: number) => `réservé moins de ${fr(n, "jour", "jours")} à l’avance`,
      "==": (n: number) => `réservé exactement ${fr(n, "jour", "jours")} à l’avance`, "!=": (n: number) => `réservé autrement que ${fr(n, "jour", "jours")} à l’avance`,
    },
    dayList: (days: string) => `le ${days}`, everyDay: "tous les jours", noDay: "aucun jour", dayOr: " ou le ",
    dated: {
      ">=": (d: string) => `à partir du ${d}`, "<=": (d: string) => `jusqu’au ${d}`, ">": (d: string) => `après le ${d}`,
      "<": (d: string) => `avant le ${d}`, "==": (d: string) => `le ${d}`, "!=": (d: string) => `tous les jours sauf le ${d}`,
    },
    aged: {
      ">=": (n: number) => `${n} ans ou plus`, "<=": (n: number) => `${n} ans ou moins`, ">": (n: number) => `plus de ${n} ans`,
      "<": (n: number) => `moins de ${n} ans`, "==": (n: number) => `${n} ans exactement`, "!=": (n: number) => `tout âge sauf ${n} ans`,
    },
    visited: {
      ">=": (n: number) => `au moins ${fr(n, "visite passée", "visites passées")}`, "<=": (n: number) => `${fr(n, "visite passée", "visites passées")} au plus`,
      ">": (n: number) => `plus de ${fr(n, "visite passée", "visites passées")}`, "<": (n: number) => `moins de ${fr(n, "visite passée", "visites passées")}`,
      "==": (n: number) => `exactement ${fr(n, "visite passée", "visites passées")}`, "!=": (n: number) => `tout nombre de visites sauf ${n}`,
    },
    member: (name: string) => `membre « ${name} »`, notMember: (name: string) => `sauf membre « ${name} »`,
    tagged: (name: string) => `client étiqueté « ${name} »`, notTagged: (name: string) => `client non étiqueté « ${name} »`,
    student: "étudiant", notStudent: "non étudiant",
    from: (name: string) => `réservé par ${name}`, notFrom: (name: string) => `réservé autrement que par ${name}`,
    sources: {
      web: "le site", widget: "le widget", chat: "la messagerie", kiosk: "la borne", mobile: "l’application", api: "l’API",
      admin: "l’équipe", phone: "téléphone", "walk-in": "passage sur place", emergency: "l’urgence",
    },
    variables: {
      participants: "nombre de personnes", duration: "en minutes", dayOfWeek: "1 lundi … 7 dimanche", hour: "heure de début, 0 à 23",
      event_date: "jour de la réservation", booking_date: "jour où l’on réserve", date: "comme event_date", order_total: "total en centimes",
      source: "'widget', 'phone', 'admin'…", "user.membership": "formule du client", "user.student": "vrai ou faux", "user.age": "en années",
      "user.tags": "étiquettes : 'vip' in user.tags", "user.visits": "nombre de visites", "service.": "champs de la prestation",
    },
  },
  en: {
    label: "Condition", build: "Compose", write: "Write", mode: "How to enter the condition",
    join: "Needed", all: "all of these", any: "at least one of these",
    add: "Add a criterion", remove: "Remove this criterion", subject: "Criterion", comparison: "Comparison", value: "Value",
    tooRich: "This expression says more than the criteria can show: edit it under “Write”.",
    suggestions: "Possible variables", unread: "This expression applies as it stands.",
    applies: (reading: string) => `Applies: ${reading}.`,
    hint: "Variables: participants, duration, dayOfWeek, hour, date, booking_date, event_date, order_total, user, service, source.",
    subjects: {
      participants: "Number of participants", weekday: "Day of the week", hour: "Starting hour", duration: "Duration (minutes)",
      advance: "Days from booking to date", date: "Date of the booking", membership: "Client’s membership", student: "Student",
      age: "Client’s age", tag: "Client’s tag", visits: "Past visits", source: "Booked through",
    },
    comparisons: { ">=": "at least", "<=": "at most", ">": "more than", "<": "less than", "==": "exactly", "!=": "other than" },
    dates: { ">=": "from", "<=": "until", ">": "after", "<": "before", "==": "on", "!=": "except on" },
    is: "is", isNot: "is not", has: "has", hasNot: "does not have", yes: "yes", no: "no",
    and: " and ", or: " or ",
    people: {
      ">=": (n: number) => `at least ${en(n, "participant", "participants")}`, "<=": (n: number) => `at most ${en(n, "participant", "participants")}`,
      ">": (n: number) => `more than ${en(n, "participant", "participants")}`, "<": (n: number) => `fewer than ${en(n, "participant", "participants")}`,
      "==": (n: number) => `exactly ${en(n, "participant", "participants")}`, "!=": (n: number) => `any number of participants but ${n}`,
    },
    lasting: {
      ">=": (d: string) => `lasting at least ${d}`, "<=": (d: string) => `lasting at most ${d}`, ">": (d: string) => `lasting more than ${d}`,
      "<": (d: string) => `lasting less than ${d}`, "==": (d: string) => `lasting ${d}`, "!=": (d: string) => `any duration but ${d}`,
    },
    hours: {
      from: (h: string) => `from ${h}:00`, before: (h: string) => `before ${h}:00`,
      at: (a: string, b: string) => `between ${a}:00 and ${b}:00`, notAt: (a: string, b: string) => `except between ${a}:00 and ${b}:00`,
    },
    ahead: {
      ">=": (n: number) => `booked at least ${en(n, "day", "days")} ahead`, "<=": (n: number) => `booked at most ${en(n, "day", "days")} ahead`,
      ">": (n: number) => `booked more than ${en(n, "day", "days")} ahead`, "<": (n: number) => `booked less than ${en(n, "day", "days")} ahead`,
      "==": (n: number) => `booked exactly ${en(n, "day", "days")} ahead`, "!=": (n: number) => `booked otherwise than ${en(n, "day", "days")} ahead`,
    },
    dayList: (days: string) => `on ${days}`, everyDay: "every day", noDay: "no day", dayOr: " or ",
    dated: {
      ">=": (d: string) => `from ${d}`, "<=": (d: string) => `until ${d}`, ">": (d: string) => `after ${d}`,
      "<": (d: string) => `before ${d}`, "==": (d: string) => `on ${d}`, "!=": (d: string) => `any day but ${d}`,
    },
    aged: {
      ">=": (n: number) => `aged ${n} or more`, "<=": (n: number) => `aged ${n} or less`, ">": (n: number) => `over ${n} years old`,
      "<": (n: number) => `under ${n} years old`, "==": (n: number) => `aged exactly ${n}`, "!=": (n: number) => `any age but ${n}`,
    },
    visited: {
      ">=": (n: number) => `at least ${en(n, "past visit", "past visits")}`, "<=": (n: number) => `at most ${en(n, "past visit", "past visits")}`,
      ">": (n: number) => `more than ${en(n, "past visit", "past visits")}`, "<": (n: number) => `fewer than ${en(n, "past visit", "past visits")}`,
      "==": (n: number) => `exactly ${en(n, "past visit", "past visits")}`, "!=": (n: number) => `any number of visits but ${n}`,
    },
    member: (name: string) => `“${name}” member`, notMember: (name: string) => `not a “${name}” member`,
    tagged: (name: string) => `client tagged “${name}”`, notTagged: (name: string) => `client not tagged “${name}”`,
    student: "student", notStudent: "not a student",
    from: (name: string) => `booked through ${name}`, notFrom: (name: string) => `not booked through ${name}`,
    sources: {
      web: "the website", widget: "the widget", chat: "chat", kiosk: "the kiosk", mobile: "the app", api: "the API",
      admin: "the team", phone: "phone", "walk-in": "a walk-in", emergency: "an emergency",
    },
    variables: {
      participants: "number of people", duration: "in minutes", dayOfWeek: "1 Monday … 7 Sunday", hour: "starting hour, 0 to 23",
      event_date: "day of the booking", booking_date: "day on which one books", date: "same as event_date", order_total: "total in cents",
      source: "'widget', 'phone', 'admin'…", "user.membership": "client’s membership", "user.student": "true or false", "user.age": "in years",
      "user.tags": "tags: 'vip' in user.tags", "user.visits": "number of visits", "service.": "fields of the service",
    },
  },
});
