import { dictionary } from "@comptoir/ui";

/** The price tester. */
export const trialWords = dictionary({
  fr: {
    title: "Essayer les prix", hint: "Ce que paierait quelqu’un, avec les tarifs tels qu’ils sont à l’écran.",
    people: "Personnes", date: "Date", time: "Heure", duration: "Durée", minutes: " min", booked: "Réservé le",
    client: "Le client", clientHint: "Les faits qu’une condition peut regarder.", membership: "Formule", student: "Étudiant", age: "Âge", tags: "Étiquettes", visits: "Visites passées",
    total: "Total", free: "Gratuit", incomplete: "Complétez les tarifs pour les essayer.",
    holds: "vrai", fails: "faux", chosen: "appliqué", base: "Prix de base",
    times: (quantity: number, price: string) => `${quantity} × ${price}`,
    failed: "Le prix n’a pas pu être calculé.",
  },
  en: {
    title: "Try the prices", hint: "What someone would pay, with the prices as they are on the screen.",
    people: "People", date: "Date", time: "Time", duration: "Duration", minutes: " min", booked: "Booked on",
    client: "The client", clientHint: "The facts a condition may look at.", membership: "Membership", student: "Student", age: "Age", tags: "Tags", visits: "Past visits",
    total: "Total", free: "Free", incomplete: "Complete the prices to try them.",
    holds: "true", fails: "false", chosen: "applied", base: "Base price",
    times: (quantity: number, price: string) => `${quantity} × ${price}`,
    failed: "The price could not be worked out.",
  },
});
