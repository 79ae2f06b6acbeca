import { dictionary } from "@comptoir/ui";

/** What a type of service is called, and when to choose it. */
export const typeWords = dictionary({
  fr: {
    name: {
      appointment: "Rendez-vous", event: "Cours collectif, événement", course: "Formation", rental: "Location",
      room: "Salle ou chambre", table: "Table", custom: "Sur mesure",
    },
    template: {
      appointment: "Rendez-vous", event: "Cours collectif ou événement", training: "Formation ou stage", cycle: "Cycle de séances",
      rental: "Location", table: "Table de restaurant", room: "Salle de réunion ou studio",
      lodging: "Chambre ou hébergement", custom: "Sur mesure",
    },
    hint: {
      appointment: "Une personne, un créneau, un intervenant : consultation, coaching, soin, examen.",
      event: "Des places partagées sur des séances : yoga, atelier, concert, visite.",
      training: "Des sessions avec un groupe inscrit : formation professionnelle, stage.",
      cycle: "Plusieurs séances vendues ensemble : poterie, langues, préparation. Planifiez-les ensuite dans Séances.",
      rental: "Du matériel ou un terrain, à l’heure ou à la journée : court, vélo, voiture.",
      table: "Une table pour plusieurs convives, avec des services midi et soir.",
      room: "Un espace réservé à l’heure : salle de réunion, studio, plateau.",
      lodging: "Des nuitées, avec heure d’arrivée : chambre, gîte, emplacement.",
      custom: "Partez d’une page blanche : livraison, intervention, tout le reste.",
    },
  },
  en: {
    name: {
      appointment: "Appointment", event: "Group class, event", course: "Course", rental: "Rental",
      room: "Room", table: "Table", custom: "Custom",
    },
    template: {
      appointment: "Appointment", event: "Group class or event", training: "Course or training", cycle: "Run of sessions",
      rental: "Rental", table: "Restaurant table", room: "Meeting room or studio",
      lodging: "Bedroom or lodging", custom: "Custom",
    },
    hint: {
      appointment: "One person, one slot, one staff member: consultation, coaching, treatment, exam.",
      event: "Seats shared in sessions: yoga, workshop, concert, tour.",
      training: "Sessions with an enrolled group: professional training, camp.",
      cycle: "Several sessions sold together: pottery, languages, preparation. Plan them next under Sessions.",
      rental: "Equipment or a court, by the hour or by the day: court, bike, car.",
      table: "One table for several guests, with lunch and dinner sittings.",
      room: "A space booked by the hour: meeting room, studio, stage.",
      lodging: "Nights, with a time of arrival: bedroom, cottage, pitch.",
      custom: "Start from a blank page: delivery, call-out, anything else.",
    },
  },
});
