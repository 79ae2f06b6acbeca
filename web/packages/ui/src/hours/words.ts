import { dictionary } from "../text/dictionary";

export const words = dictionary({
  fr: {
    closed: "Fermé",
    add: "Ajouter une plage",
    addTo: (day: string) => `Ajouter une plage le ${day}`,
    remove: (day: string, n: number) => `Retirer la plage ${n} du ${day}`,
    start: (day: string, n: number) => `${day}, plage ${n} : de`,
    end: (day: string, n: number) => `${day}, plage ${n} : à`,
    copy: (day: string) => `Copier les heures du ${day}`,
    copyWeekdays: "Copier du lundi au vendredi",
    copyAll: "Copier sur toute la semaine",
    overnight: "jusqu’au lendemain",
  },
  en: {
    closed: "Closed",
    add: "Add hours",
    addTo: (day: string) => `Add hours on ${day}`,
    remove: (day: string, n: number) => `Remove hours ${n} of ${day}`,
    start: (day: string, n: number) => `${day}, hours ${n}: from`,
    end: (day: string, n: number) => `${day}, hours ${n}: to`,
    copy: (day: string) => `Copy the hours of ${day}`,
    copyWeekdays: "Copy to Monday to Friday",
    copyAll: "Copy to the whole week",
    overnight: "until the next day",
  },
});
