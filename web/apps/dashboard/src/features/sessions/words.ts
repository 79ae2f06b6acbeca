import { dictionary, plural } from "@comptoir/ui";

export const sessionWords = dictionary({
  fr: {
    title: "Séances", hint: "Cours, ateliers et événements : qui vient, qui attend, ce qui se remplit.",
    plan: "Planifier", previous: "Semaine précédente", next: "Semaine suivante", today: "Cette semaine", service: "Prestation", allServices: "Toutes les prestations",
    summary: (sessions: number, taken: number, capacity: number) =>
      `${sessions} ${plural("fr", sessions, "séance", "séances")} · ${taken} ${plural("fr", taken, "place prise", "places prises")} sur ${capacity}`,
    waitingSum: (n: number) => `${n} en attente`,
    emptyTitle: "Aucune séance cette semaine", emptyText: "Les séances viennent des horaires de vos cours et événements, ou de ce que vous planifiez ici.",
    noService: "Aucun cours collectif", noServiceText: "Créez une prestation « cours collectif », « événement » ou « formation » : ses séances s’afficheront ici.", createService: "Créer une prestation",
    noneThatDay: "Aucune séance",
    seatsLabel: (taken: number, capacity: number) => `${taken} ${plural("fr", taken, "place prise", "places prises")} sur ${capacity}`,
    waiting: (n: number) => `${n} en attente`,
    status: { open: "Ouverte", full: "Complète", cancelled: "Annulée", kept: "Maintenue" },
    minimum: { missing: (n: number) => `Minimum ${n} non atteint`, reached: (n: number) => `Minimum ${n} atteint` },
    decided: (when: string) => `décision ${when}`, run: "Cycle", nobody: "Personne n’est encore inscrit.",
    with: (names: string) => `avec ${names}`,
    panel: {
      title: "Séance", close: "Fermer", toWaitlist: "Voir la liste d’attente", attendance: "Présences", arrived: (n: number, of: number) => `${n} sur ${of} arrivés`, add: "Inscrire quelqu’un",
      checkIn: "Arrivé", checkInOf: (name: string) => `Noter l’arrivée de ${name}`, checkedIn: (time: string) => `Arrivé à ${time}`, open: (name: string) => `Ouvrir la réservation de ${name}`,
      everyone: "Tous présents", edit: "Modifier", cancel: "Annuler la séance", guests: (n: number) => `${n} ${plural("fr", n, "personne", "personnes")}`,
      noName: "Sans nom",
      status: {
        pending: "À confirmer", confirmed: "Inscrit", completed: "Venu", "no-show": "Absent", cancelled: "Annulé", rescheduled: "Déplacé", waitlisted: "En attente",
      },
    },
    cancelDialog: {
      title: (name: string) => `Annuler « ${name} » ?`, text: (n: number) => n === 0 ? "Personne n’est inscrit." : `${n} ${plural("fr", n, "inscrit sera prévenu et remboursé", "inscrits seront prévenus et remboursés")} intégralement.`,
      reason: "Motif, dit aux inscrits", confirm: "Annuler la séance", done: "Séance annulée",
    },
    editForm: {
      title: "Modifier la séance", name: "Intitulé", nameHint: "Vide : le nom de la prestation.", capacity: "Places", date: "Date", start: "Début",
      moves: "Déplacer la séance déplace toutes ses réservations ; chacun est prévenu.", saved: "Séance modifiée",
    },
    planForm: {
      title: "Planifier", submit: "Planifier", one: "Une séance", run: "Un cycle", kind: "Quoi", service: "Prestation", first: "Première date", date: "Date", time: "Heure",
      minutes: "Durée", minutesSuffix: " min", every: "Toutes les", everySuffix: (n: number) => ` ${plural("fr", n, "semaine", "semaines")}`, count: "Nombre de séances", name: "Intitulé",
      namePlaceholder: "Cycle d’hiver, portes ouvertes…", capacity: "Places", capacityHint: "Vide : celles de la prestation.", minimum: "Minimum d’inscrits", staff: "Intervenant", anyStaff: "Selon la prestation",
      dates: (n: number) => `${n} ${plural("fr", n, "séance", "séances")}`, conflicts: "Ces dates ne conviennent pas ; rien n’a été planifié :", needed: "Ce champ est à remplir.",
      done: (n: number) => `${n} ${plural("fr", n, "séance planifiée", "séances planifiées")}`,
    },
  },
  en: {
    title: "Sessions", hint: "Classes, workshops and events: who comes, who waits, what fills up.",
    plan: "Plan", previous: "Previous week", next: "Next week", today: "This week", service: "Service", allServices: "All services",
    summary: (sessions: number, taken: number, capacity: number) =>
      `${sessions} ${plural("en", sessions, "session", "sessions")} · ${taken} of ${capacity} seats taken`,
    waitingSum: (n: number) => `${n} waiting`,
    emptyTitle: "No session this week", emptyText: "Sessions come from the hours of your classes and events, or from what you plan here.",
    noService: "No group class yet", noServiceText: "Create a service of the kind group class, event or course: its sessions will be shown here.", createService: "Create a service",
    noneThatDay: "No session",
    seatsLabel: (taken: number, capacity: number) => `${taken} of ${capacity} seats taken`,
    waiting: (n: number) => `${n} waiting`,
    status: { open: "Open", full: "Full", cancelled: "Cancelled", kept: "Kept" },
    minimum: { missing: (n: number) => `Minimum of ${n} not reached`, reached: (n: number) => `Minimum of ${n} reached` },
    decided: (when: string) => `decided ${when}`, run: "Run", nobody: "Nobody has booked yet.",
    with: (names: string) => `with ${names}`,
    panel: {
      title: "Session", close: "Close", toWaitlist: "Show the waitlist", attendance: "Attendance", arrived: (n: number, of: number) => `${n} of ${of} have arrived`, add: "Book someone in",
      checkIn: "Check in", checkInOf: (name: string) => `Check ${name} in`, checkedIn: (time: string) => `Arrived at ${time}`, open: (name: string) => `Open the booking of ${name}`,
      everyone: "Everyone is here", edit: "Edit", cancel: "Cancel the session", guests: (n: number) => `${n} ${plural("en", n, "person", "people")}`,
      noName: "No name",
      status: {
        pending: "To confirm", confirmed: "Booked", completed: "Came", "no-show": "No-show", cancelled: "Cancelled", rescheduled: "Moved", waitlisted: "Waiting",
      },
    },
    cancelDialog: {
      title: (name: string) => `Cancel “${name}”?`, text: (n: number) => n === 0 ? "Nobody has booked." : `${n} ${plural("en", n, "booking", "bookings")} will be told and refunded in full.`,
      reason: "Reason, told to those who booked", confirm: "Cancel the session", done: "Session cancelled",
    },
    editForm: {
      title: "Edit the session", name: "Title", nameHint: "Empty: the name of the service.", capacity: "Seats", date: "Date", start: "Start",
      moves: "Moving the session moves all its bookings; everyone is told.", saved: "Session changed",
    },
    planForm: {
      title: "Plan", submit: "Plan", one: "One session", run: "A run", kind: "What", service: "Service", first: "First date", date: "Date", time: "Time",
      minutes: "Duration", minutesSuffix: " min", every: "Every", everySuffix: (n: number) => ` ${plural("en", n, "week", "weeks")}`, count: "Number of sessions", name: "Title",
      namePlaceholder: "Winter course, open day…", capacity: "Seats", capacityHint: "Empty: those of the service.", minimum: "Minimum", staff: "Staff member", anyStaff: "As the service says",
      dates: (n: number) => `${n} ${plural("en", n, "session", "sessions")}`, conflicts: "These dates cannot be had; nothing was planned:", needed: "This field is needed.",
      done: (n: number) => `${n} ${plural("en", n, "session planned", "sessions planned")}`,
    },
  },
});
