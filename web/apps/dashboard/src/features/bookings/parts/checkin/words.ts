import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    open: "Arrivée",
    title: "Enregistrer une arrivée",
    code: "Code ou référence",
    hint: "Sur le QR code du client, ou la référence de sa réservation. Un lecteur de codes convient aussi.",
    submit: "Enregistrer",
    scan: "Lire avec la caméra",
    stop: "Arrêter la caméra",
    aim: "Placez le QR code du client devant la caméra.",
    noCamera: "La caméra n’est pas disponible. Saisissez la référence.",
    arrived: (name: string) => `${name} est arrivé(e)`,
    showBooking: "Voir la réservation",
    close: "Fermer",
    unknown: "Ce code ne correspond à aucune réservation.",
  },
  en: {
    open: "Check in",
    title: "Check somebody in",
    code: "Code or reference",
    hint: "From the client’s QR code, or the reference of the booking. A code reader works too.",
    submit: "Check in",
    scan: "Scan with the camera",
    stop: "Stop the camera",
    aim: "Hold the client’s QR code in front of the camera.",
    noCamera: "The camera is not available. Type the reference.",
    arrived: (name: string) => `${name} has arrived`,
    showBooking: "Show the booking",
    close: "Close",
    unknown: "This code belongs to no booking.",
  },
});
