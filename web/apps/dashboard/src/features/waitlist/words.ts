import { dictionary, plural } from "@comptoir/ui";

export const waitlistWords = dictionary({
  fr: {
    title: "Liste d’attente", hint: "Qui attend une place. Celle qui se libère est proposée d’elle-même au premier qu’elle arrange.",
    service: "Prestation", allServices: "Toutes les prestations",
    emptyTitle: "Personne n’attend", emptyText: "Quand une séance est complète, vos clients peuvent s’inscrire ici et sont prévenus dès qu’une place se libère.",
    columns: { client: "Client", what: "Pour", when: "Date souhaitée", since: "Depuis", state: "État" },
    people: (n: number) => `${n} ${plural("fr", n, "personne", "personnes")}`, noName: "Sans nom",
    until: (day: string) => `ou plus tard, jusqu’au ${day}`,
    position: (n: number) => (n === 1 ? "Premier" : `${n}e`), offered: (time: string) => `Place proposée, jusqu’à ${time}`,
    actions: (name: string) => `Actions pour ${name}`, open: "Voir la réservation",
    offer: "Proposer une place", promote: "Donner une place", remove: "Retirer de la liste",
    offerSent: "Place proposée", promoted: "Place donnée", removed: "Retiré de la liste",
    promoteTitle: (name: string) => `Donner une place à ${name} ?`, promoteText: "La réservation prend la place tout de suite, et la personne est prévenue.",
    removeTitle: (name: string) => `Retirer ${name} de la liste ?`, removeText: "La personne est prévenue qu’elle n’attend plus.",
  },
  en: {
    title: "Waitlist", hint: "Who waits for a place. One that comes free is offered by itself to the first it suits.",
    service: "Service", allServices: "All services",
    emptyTitle: "Nobody is waiting", emptyText: "When a session is full your clients can join here, and are told as soon as a place comes free.",
    columns: { client: "Client", what: "For", when: "Wished date", since: "Since", state: "Status" },
    people: (n: number) => `${n} ${plural("en", n, "person", "people")}`, noName: "No name",
    until: (day: string) => `or later, until ${day}`,
    position: (n: number) => (n === 1 ? "First" : `No. ${n}`), offered: (time: string) => `Place offered, until ${time}`,
    actions: (name: string) => `Actions for ${name}`, open: "Show the booking",
    offer: "Offer a place", promote: "Give a place", remove: "Remove from the list",
    offerSent: "Place offered", promoted: "Place given", removed: "Removed from the list",
    promoteTitle: (name: string) => `Give ${name} a place?`, promoteText: "The booking takes the place at once, and the person is told.",
    removeTitle: (name: string) => `Remove ${name} from the list?`, removeText: "The person is told that they no longer wait.",
  },
});
