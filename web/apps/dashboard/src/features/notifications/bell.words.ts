import { dictionary, plural } from "@comptoir/ui";

export const bellWords = dictionary({
  fr: {
    label: (unread: number) => (unread > 0 ? `Notifications : ${unread} ${plural("fr", unread, "non lue", "non lues")}` : "Notifications"), title: "Notifications", readAll: "Tout marquer comme lu", empty: "Rien de nouveau.", failed: "Elles n’ont pas pu être lues.", retry: "Réessayer", more: "Plus anciennes", settings: "Choisir ce que je reçois",
  },
  en: {
    label: (unread: number) => (unread > 0 ? `Notifications: ${unread} unread` : "Notifications"), title: "Notifications", readAll: "Mark all as read", empty: "Nothing new.", failed: "They could not be read.", retry: "Try again", more: "Older ones", settings: "Choose what I am told",
  },
});
