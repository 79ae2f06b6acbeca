import { dictionary } from "@comptoir/ui";

export const subscriptionWords = dictionary({
  fr: {
    title: "Abonnements", hint: "Qui est abonné, et quand vient la prochaine échéance.", one: "Abonnement", search: "Nom du client", status: "État", allStatuses: "Tous les états",
    emptyTitle: "Aucun abonnement", emptyText: "Créez un abonnement dans vos produits, puis vendez-le : il se renouvelle de lui-même.",
    columns: { client: "Client", plan: "Formule", price: "Prix", next: "Prochaine étape", status: "État" },
    statuses: { trialing: "À l’essai", active: "Actif", past_due: "Impayé", paused: "Suspendu", cancelled: "Résilié", ended: "Terminé" },
    next: {
      charge: (day: string, amount: string) => `${amount} le ${day}`, end: (day: string) => `se termine le ${day}`, resume: (day: string) => `reprend le ${day}`,
      grace: (day: string) => `accès gardé jusqu’au ${day}`, over: (day: string) => `terminé le ${day}`, openEnded: "jusqu’à nouvel ordre", nothing: "—",
    },
    due: (amount: string) => `${amount} à encaisser`, seeSales: "Voir la vente à encaisser",
    facts: {
      client: "Client", wallet: "Voir son portefeuille", price: "Prix", period: "Période en cours", next: "Prochaine échéance", includes: "Comprend", rollover: "Report", tier: "Tarif de membre", minimum: "Engagé jusqu’au", notice: "Préavis",
      credit: "Avoir", since: "Abonné depuis", pausedSince: "Suspendu depuis", pausedUntil: "Reprise", cancelAt: "Fin", reason: "Motif", ended: "Terminé le", endReason: "Cause",
    },
    endReasons: { cancelled: "Résilié", unpaid: "Impayé" }, days: (n: number) => `${n} jours`, from: (first: string, last: string) => `du ${first} au ${last}`,
    pause: "Suspendre", resume: "Reprendre", cancel: "Résilier", change: "Changer de formule", keep: "Le garder",
    pauseTitle: "Suspendre cet abonnement ?", pauseText: "Rien n’est demandé ni versé pendant la suspension ; le temps payé est gardé.", until: "Jusqu’au", untilOpen: "Jusqu’à ce que vous le repreniez",
    paused: "Abonnement suspendu", resumeTitle: "Reprendre cet abonnement ?", resumeText: "Le temps qui restait recommence à courir.", resumed: "Abonnement repris",
    cancelTitle: "Résilier cet abonnement ?", when: "Quand", atEnd: "À la fin de la période", atOnce: "Tout de suite", atEndHint: "À la première fin de période que l’engagement et le préavis permettent.",
    prorated: "Rembourser le temps non utilisé", force: "Malgré l’engagement ou le préavis", reason: "Motif (facultatif)", cancelled: "Abonnement résilié",
    changeTitle: "Changer de formule", newPlan: "Nouvelle formule", noPlan: "Aucun autre abonnement en vente", changed: "Formule changée",
    preview: { credit: "Temps non utilisé", charge: "Nouvelle formule", due: "À payer maintenant", left: "Déduit des prochaines échéances", restarts: "Une nouvelle période commence aujourd’hui." },
    history: "Historique", by: (name: string) => `par ${name}`, system: "le système",
    events: {
      "subscription.started": "Début", "subscription.renewed": "Renouvelé", "subscription.past_due": "Échéance impayée", "subscription.paused": "Suspendu", "subscription.resumed": "Repris",
      "subscription.cancelled": "Résilié", "subscription.changed": "Formule changée", "subscription.ended": "Terminé", "subscription.paid": "Échéance réglée",
    } as Record<string, string>,
  },
  en: {
    title: "Subscriptions", hint: "Who subscribes, and when the next charge comes.", one: "Subscription", search: "Client’s name", status: "Status", allStatuses: "All statuses",
    emptyTitle: "No subscription yet", emptyText: "Create a subscription among your products, then sell it: it renews by itself.",
    columns: { client: "Client", plan: "Plan", price: "Price", next: "What comes next", status: "Status" },
    statuses: { trialing: "On trial", active: "Active", past_due: "Past due", paused: "Paused", cancelled: "Cancelled", ended: "Ended" },
    next: {
      charge: (day: string, amount: string) => `${amount} on ${day}`, end: (day: string) => `ends on ${day}`, resume: (day: string) => `resumes on ${day}`,
      grace: (day: string) => `access kept until ${day}`, over: (day: string) => `ended on ${day}`, openEnded: "until further notice", nothing: "—",
    },
    due: (amount: string) => `${amount} to be taken`, seeSales: "Show the sale to be paid",
    facts: {
      client: "Client", wallet: "Show their wallet", price: "Price", period: "Current period", next: "Next charge", includes: "Comes with", rollover: "Carried over", tier: "Member price", minimum: "Bound until", notice: "Notice",
      credit: "Credit", since: "Subscriber since", pausedSince: "Paused since", pausedUntil: "Resumes", cancelAt: "End", reason: "Reason", ended: "Ended on", endReason: "Cause",
    },
    endReasons: { cancelled: "Cancelled", unpaid: "Unpaid" }, days: (n: number) => `${n} days`, from: (first: string, last: string) => `${first} to ${last}`,
    pause: "Pause", resume: "Resume", cancel: "Cancel subscription", change: "Change plan", keep: "Keep it",
    pauseTitle: "Pause this subscription?", pauseText: "Nothing is charged or granted meanwhile; the time paid for is kept.", until: "Until", untilOpen: "Until you resume it",
    paused: "Subscription paused", resumeTitle: "Resume this subscription?", resumeText: "The time that was left starts to run again.", resumed: "Subscription resumed",
    cancelTitle: "Cancel this subscription?", when: "When", atEnd: "At the end of the period", atOnce: "At once", atEndHint: "At the first end of a period that minimum term and notice allow.",
    prorated: "Refund the unused time", force: "In spite of the minimum term or the notice", reason: "Reason (optional)", cancelled: "Subscription cancelled",
    changeTitle: "Change plan", newPlan: "New plan", noPlan: "No other subscription on sale", changed: "Plan changed",
    preview: { credit: "Unused time", charge: "New plan", due: "To be paid now", left: "Taken off the next charges", restarts: "A new period begins today." },
    history: "History", by: (name: string) => `by ${name}`, system: "the system",
    events: {
      "subscription.started": "Started", "subscription.renewed": "Renewed", "subscription.past_due": "Charge unpaid", "subscription.paused": "Paused", "subscription.resumed": "Resumed",
      "subscription.cancelled": "Cancelled", "subscription.changed": "Plan changed", "subscription.ended": "Ended", "subscription.paid": "Charge paid",
    },
  },
});
