import { dictionary, plural } from "@comptoir/ui";

export const figureWords = dictionary({
  fr: {
    title: "Chiffres", hint: "Ce que font vos réservations, comparé à la période d’avant.",
    period: "Période", periods: { week: "7 jours", month: "30 jours", lastMonth: "Mois dernier", quarter: "3 mois", year: "12 mois", custom: "Dates" },
    dates: "Du … au …", service: "Prestation", allServices: "Toutes les prestations", staff: "Intervenant", allStaff: "Tous les intervenants",
    location: "Établissement", allLocations: "Tous les établissements", export: "Exporter (CSV)",
    cards: {
      bookings: "Réservations", bookedValue: "Valeur réservée", revenue: "Encaissé", averageValue: "Panier moyen", uniqueClients: "Clients différents", participants: "Participants", cancellationRate: "Annulations", noShowRate: "Absences",
    },
    previous: (value: string) => `avant : ${value}`, more: (value: string) => `${value} de plus`, less: (value: string) => `${value} de moins`, same: "Comme avant", noBefore: "Rien à comparer",
    over: "Dans le temps", measure: "Ce que montre le graphique", table: "Voir en tableau", chart: "Voir en graphique",
    columns: { period: "Période", confirmed: "Confirmées", cancelled: "Annulées", noShow: "Absences" },
    week: (day: string) => `semaine du ${day}`,
    byService: "Par prestation", count: "Réservations", value: "Valeur réservée", revenue: "Encaissé", average: "Moyenne", rate: "Annulations",
    peak: "Heures de pointe", peakHint: "Réservations selon le jour et l’heure de début.", cell: (day: string, hour: string, n: number) => `${day}, ${hour} h : ${n} ${plural("fr", n, "réservation", "réservations")}`,
    hour: (n: number) => `${n} h`, few: "Peu", many: "Beaucoup",
    occupancy: "Taux d’occupation", occupancyHint: "Temps réservé sur temps ouvert.", staffOccupancy: "Intervenants", resourceOccupancy: "Ressources",
    booked: (booked: string, open: string) => `${booked} sur ${open}`, neverOpen: (booked: string) => `${booked} réservées, sans horaires propres`, by: "Un jour compte", bys: { start: "Par date de rendez-vous", creation: "Par date de réservation" },
    nothing: "Aucune réservation sur cette période", nothingText: "Choisissez une autre période, ou prenez votre première réservation.",
    nobody: "Aucun intervenant ni ressource à montrer.",
  },
  en: {
    title: "Figures", hint: "What your bookings come to, compared with the period before.",
    period: "Period", periods: { week: "7 days", month: "30 days", lastMonth: "Last month", quarter: "3 months", year: "12 months", custom: "Dates" },
    dates: "From … to …", service: "Service", allServices: "All services", staff: "Staff member", allStaff: "All staff",
    location: "Location", allLocations: "All locations", export: "Export (CSV)",
    cards: {
      bookings: "Bookings", bookedValue: "Value booked", revenue: "Revenue", averageValue: "Average value", uniqueClients: "Different clients", participants: "Participants", cancellationRate: "Cancellations", noShowRate: "No-shows",
    },
    previous: (value: string) => `before: ${value}`, more: (value: string) => `${value} more`, less: (value: string) => `${value} less`, same: "As before", noBefore: "Nothing to compare",
    over: "Over time", measure: "What the chart shows", table: "Show as a table", chart: "Show as a chart",
    columns: { period: "Period", confirmed: "Confirmed", cancelled: "Cancelled", noShow: "No-shows" },
    week: (day: string) => `week of ${day}`,
    byService: "By service", count: "Bookings", value: "Value booked", revenue: "Revenue", average: "Average", rate: "Cancellations",
    peak: "Peak hours", peakHint: "Bookings by day and starting hour.", cell: (day: string, hour: string, n: number) => `${day}, ${hour}:00: ${n} ${plural("en", n, "booking", "bookings")}`,
    hour: (n: number) => `${n}:00`, few: "Few", many: "Many",
    occupancy: "Occupancy", occupancyHint: "Time booked of the time open.", staffOccupancy: "Staff", resourceOccupancy: "Resources",
    booked: (booked: string, open: string) => `${booked} of ${open}`, neverOpen: (booked: string) => `${booked} booked, no hours of its own`, by: "A day counts", bys: { start: "By date of the visit", creation: "By date of booking" },
    nothing: "No booking in this period", nothingText: "Choose another period, or take your first booking.",
    nobody: "No staff or resource to show.",
  },
});
