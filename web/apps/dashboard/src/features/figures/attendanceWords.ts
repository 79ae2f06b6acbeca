import { dictionary, plural } from "@comptoir/ui";

export const attendanceWords = dictionary({
  fr: {
    title: "Assiduité", hint: "Qui est venu à ses rendez-vous, combien de temps, et ce qu’on en a pensé.",
    pages: "Chiffres", activity: "Activité",
    rate: "Présence", held: "Honorés", heldOf: (n: string, all: number) => `${n} ${plural("fr", all, "honoré", "honorés")}`, cancelledOf: (n: string, all: number) => `${n} ${plural("fr", all, "annulé", "annulés")}`, missed: "Absences", cancelled: "Annulés", minutes: "Durée moyenne", rating: "Note moyenne",
    month: "Mois", type: "Type", coach: "Intervenant", nobody: "Sans intervenant",
    over: "Mois par mois", measure: "Ce que montre le graphique", detail: "En détail", by: "Regrouper par", groupings: { type: "Type", coach: "Intervenant", month: "Mois" },
    outOf5: (mark: string) => `${mark} / 5`, ratings: (n: number) => `${n} ${plural("fr", n, "avis", "avis")}`,
    nothing: "Aucun rendez-vous terminé sur cette période", nothingText: "Les chiffres viennent avec les premiers rendez-vous honorés. Choisissez une autre période, ou patientez un peu.",
    opinions: "Avis des clients", anyMood: "Toutes les humeurs", mood: "Humeur", noOpinion: "Aucun avis pour l’instant", noOpinionText: "Après chaque rendez-vous, le client peut dire en un clic comment c’était.",
    open: "Voir le rendez-vous", more: "Voir plus d’avis",
  },
  en: {
    title: "Attendance", hint: "Who came to their appointments, for how long, and what they thought of it.",
    pages: "Figures", activity: "Activity",
    rate: "Attendance", held: "Held", heldOf: (n: string, _all: number) => `${n} held`, cancelledOf: (n: string, _all: number) => `${n} cancelled`, missed: "No-shows", cancelled: "Cancelled", minutes: "Average length", rating: "Average rating",
    month: "Month", type: "Type", coach: "Staff member", nobody: "Nobody named",
    over: "Month by month", measure: "What the chart shows", detail: "In detail", by: "Group by", groupings: { type: "Type", coach: "Staff member", month: "Month" },
    outOf5: (mark: string) => `${mark} / 5`, ratings: (n: number) => `${n} ${plural("en", n, "review", "reviews")}`,
    nothing: "No appointment held in this period", nothingText: "Figures come with the first appointments held. Choose another period, or wait a little.",
    opinions: "What clients say", anyMood: "Every mood", mood: "Mood", noOpinion: "No reviews yet", noOpinionText: "After each appointment the client can say in one click how it was.",
    open: "See the appointment", more: "See more reviews",
  },
});
