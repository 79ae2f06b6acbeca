import { dictionary } from "@comptoir/ui";

export const linkWords = dictionary({
  fr: {
    hello: (name: string) => `Bonjour ${name}`,
    once: "Ce lien vaut pour une réservation.",
    times: (left: number) => `Ce lien vaut encore pour ${left} réservations.`,
    until: (day: string) => `Il est valable jusqu’au ${day}.`,
    missing: "Ce lien n’existe pas",
    missingText: "Vérifiez l’adresse : il en manque peut-être la fin. Sinon, demandez un nouveau lien à la personne qui vous l’a donné.",
    over: { used: "Ce lien a déjà servi", expired: "Ce lien n’est plus valable", revoked: "Ce lien n’est plus valable" },
    overText: {
      used: (house: string) => `Si c’est vous qui avez réservé, tout est dans l’e-mail de confirmation : vous pouvez y modifier ou annuler. Sinon, demandez un nouveau lien à ${house}.`,
      expired: (house: string) => `Son délai est passé. ${house} vous en enverra volontiers un autre.`,
      revoked: (house: string) => `${house} l’a retiré. Prenez contact pour convenir d’une autre solution.`,
    },
  },
  en: {
    hello: (name: string) => `Hello ${name}`,
    once: "This link is good for one booking.",
    times: (left: number) => `This link is still good for ${left} bookings.`,
    until: (day: string) => `It works until ${day}.`,
    missing: "There is no such link",
    missingText: "Check the address: its end may be missing. Or ask whoever gave it to you for a new one.",
    over: { used: "This link has been used", expired: "This link has expired", revoked: "This link is not valid any more" },
    overText: {
      used: (house: string) => `If it was you who booked, all is in the confirmation mail: you can change or cancel there. Otherwise, ask ${house} for a new link.`,
      expired: (house: string) => `Its time is over. ${house} will gladly send you another one.`,
      revoked: (house: string) => `${house} took it back. Get in touch to arrange something else.`,
    },
  },
});
