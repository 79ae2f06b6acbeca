import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Journal",
    hint: "Qui a changé quoi, et quand. Rien ne s’y efface.",
    search: "Action, objet ou identifiant",
    columns: { action: "Action", actor: "Par", object: "Objet", at: "Date" },
    emptyTitle: "Rien à signaler", emptyText: "Chaque modification apparaîtra ici.",
    system: "Système",
    close: "Fermer", before: "Avant", after: "Après", field: "Champ", noDetails: "Pas de détail enregistré.", request: "Requête", objectId: "Identifiant",
    objects: {
      booking: "Réservation", service: "Prestation", staff: "Intervenant", staff_member: "Intervenant", resource: "Ressource", client: "Client", location: "Établissement",
      membership: "Accès", invitation: "Invitation", api_key: "Clé d’API", organization: "Organisation", closure: "Fermeture", widget: "Widget", user: "Utilisateur", file: "Fichier",
    } as Record<string, string>,
  },
  en: {
    title: "Audit log",
    hint: "Who changed what, and when. Nothing here is ever erased.",
    search: "Action, object or identifier",
    columns: { action: "Action", actor: "By", object: "Object", at: "Date" },
    emptyTitle: "Nothing to report", emptyText: "Every change will appear here.",
    system: "System",
    close: "Close", before: "Before", after: "After", field: "Field", noDetails: "No details recorded.", request: "Request", objectId: "Identifier",
    objects: {
      booking: "Booking", service: "Service", staff: "Staff member", staff_member: "Staff member", resource: "Resource", client: "Client", location: "Location",
      membership: "Membership", invitation: "Invitation", api_key: "API key", organization: "Organization", closure: "Closure", widget: "Widget", user: "User", file: "File",
    },
  },
});
