import { dictionary } from "@comptoir/ui";

export const declineWords = dictionary({
  fr: {
    title: "Ne plus recevoir ces messages ?", text: (topic: string) => `Vous ne recevriez plus d’e-mails de ce genre : ${topic}.`, keep: "Les confirmations et les changements de vos réservations vous parviendront toujours.",
    stop: "Ne plus les recevoir", done: "C’est noté", doneText: (topic: string) => `Vous ne recevrez plus d’e-mails de ce genre : ${topic}.`, undo: "Les recevoir de nouveau", back: "C’est entendu", backText: (topic: string) => `Vous recevrez de nouveau les e-mails de ce genre : ${topic}.`,
    invalid: "Ce lien n’est pas valable", invalidText: "Il est peut-être incomplet. Ouvrez-le depuis le message reçu.",
  },
  en: {
    title: "Stop receiving these messages?", text: (topic: string) => `You would get no more e-mails of this kind: ${topic}.`, keep: "Confirmations and changes of your bookings will always reach you.",
    stop: "Stop receiving them", done: "Done", doneText: (topic: string) => `You will get no more e-mails of this kind: ${topic}.`, undo: "Receive them again", back: "As you wish", backText: (topic: string) => `You will get e-mails of this kind again: ${topic}.`,
    invalid: "This link is not valid", invalidText: "It may be incomplete. Open it from the message you received.",
  },
});
