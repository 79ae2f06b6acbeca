import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Journal",
    hint: "Qui a changé quoi, et quand. Rien ne s’y efface.",
    search: "Nom de la personne",
    allObjects: "Tous les objets",
    columns: { action: "Action", actor: "Par", object: "Objet", at: "Date" },
    emptyTitle: "Rien à signaler", emptyText: "Chaque modification apparaîtra ici.",
    system: "Système",
    close: "Fermer", before: "Avant", after: "Après", field: "Champ", noDetails: "Pas de détail enregistré.", request: "Requête", objectId: "Identifiant",
    actions: {
      created: "Création", changed: "Modification", removed: "Suppression", added: "Ajout", accepted: "Acceptation", withdrawn: "Retrait",
      rotated: "Remplacement", revoked: "Révocation", confirmed: "Confirmation", cancelled: "Annulation", completed: "Honorée",
      no_show: "Absence", amended: "Notes modifiées", archived: "Archivage", deleted: "Suppression", joined: "Arrivée", renewed: "Renvoi", requested: "Demande", retried: "Nouvel envoi",
    } as Record<string, string>,
    objects: {
      booking: "Réservation", service: "Prestation", staff: "Intervenant", resource: "Ressource", closure: "Fermeture", client: "Client", location: "Établissement",
      member: "Accès", invitation: "Invitation", key: "Clé d’API", widget: "Widget", message: "Message", organization: "Organisation",
    } as Record<string, string>,
  },
  en: {
    title: "Audit log",
    hint: "Who changed what, and when. Nothing here is ever erased.",
    search: "Name of the person",
    allObjects: "All objects",
    columns: { action: "Action", actor: "By", object: "Object", at: "Date" },
    emptyTitle: "Nothing to report", emptyText: "Every change will appear here.",
    system: "System",
    close: "Close", before: "Before", after: "After", field: "Field", noDetails: "No details recorded.", request: "Request", objectId: "Identifier",
    actions: {
      created: "Created", changed: "Changed", removed: "Removed", added: "Added", accepted: "Accepted", withdrawn: "Withdrawn",
      rotated: "Replaced", revoked: "Revoked", confirmed: "Confirmed", cancelled: "Cancelled", completed: "Completed",
      no_show: "No-show", amended: "Notes changed", archived: "Archived", deleted: "Deleted", joined: "Joined", renewed: "Sent again", requested: "Requested", retried: "Sent again",
    },
    objects: {
      booking: "Booking", service: "Service", staff: "Staff member", resource: "Resource", closure: "Closure", client: "Client", location: "Location",
      member: "Member", invitation: "Invitation", key: "API key", widget: "Widget", message: "Message", organization: "Organization",
    },
  },
});
