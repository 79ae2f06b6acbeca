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
    close: "Fermer", before: "Avant", after: "Après", field: "Champ", noDetails: "Pas de détail enregistré.", request: "Requête", objectId: "Identifiant", actionName: "Action", openBooking: "Ouvrir la réservation",
    actions: {
      created: "Création", changed: "Modification", removed: "Suppression", added: "Ajout", accepted: "Acceptation", withdrawn: "Retrait",
      rotated: "Remplacement", revoked: "Révocation", confirmed: "Confirmation", cancelled: "Annulation", completed: "Terminée",
      no_show: "Absence", amended: "Notes modifiées", archived: "Archivage", deleted: "Suppression", joined: "Arrivée", renewed: "Renvoi", requested: "Demande", retried: "Nouvel envoi",
      approved: "Validation", declined: "Refus", checked_in: "Arrivée", checked_out: "Départ", participants_changed: "Participants modifiés", guests_changed: "Invités modifiés", rescheduled: "Déplacement",
      waitlisted: "Mise en attente", offered: "Place proposée", promoted: "Place donnée", lapsed: "Expiration", planned: "Planification", asked: "Demande de paiement",
      refunded: "Remboursement", disabled: "Arrêt", replayed: "Nouvel envoi", secret_rotated: "Nouveau secret",
      offer_lapsed: "Place non acceptée à temps", wait_over: "Fin de l’attente", session_cancelled: "Séance annulée", below_minimum: "Minimum non atteint",
      series_booked: "Série réservée", series_cancelled: "Série annulée", series_rescheduled: "Série déplacée", no_show_fee: "Frais d’absence",
    } as Record<string, string>,
    objects: {
      booking: "Réservation", service: "Prestation", staff: "Intervenant", resource: "Ressource", closure: "Fermeture", client: "Client", location: "Établissement",
      member: "Membre", invitation: "Invitation", key: "Clé d’API", widget: "Widget", message: "Message", organization: "Organisation",
      session: "Séance", promo_code: "Code promo", holidays: "Jours fériés", webhook: "Webhook", webhook_delivery: "Envoi d’un webhook",
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
    close: "Close", before: "Before", after: "After", field: "Field", noDetails: "No details recorded.", request: "Request", objectId: "Identifier", actionName: "Action", openBooking: "Open the booking",
    actions: {
      created: "Created", changed: "Changed", removed: "Removed", added: "Added", accepted: "Accepted", withdrawn: "Withdrawn",
      rotated: "Replaced", revoked: "Revoked", confirmed: "Confirmed", cancelled: "Cancelled", completed: "Completed",
      no_show: "No-show", amended: "Notes changed", archived: "Archived", deleted: "Deleted", joined: "Joined", renewed: "Sent again", requested: "Requested", retried: "Sent again",
      approved: "Approved", declined: "Declined", checked_in: "Checked in", checked_out: "Checked out", participants_changed: "Participants changed", guests_changed: "Guests changed", rescheduled: "Moved",
      waitlisted: "Put on the waitlist", offered: "Place offered", promoted: "Place given", lapsed: "Lapsed", planned: "Planned", asked: "Payment asked",
      refunded: "Refunded", disabled: "Stopped", replayed: "Sent again", secret_rotated: "New secret",
      offer_lapsed: "Place not accepted in time", wait_over: "End of the wait", session_cancelled: "Session cancelled", below_minimum: "Minimum not reached",
      series_booked: "Series booked", series_cancelled: "Series cancelled", series_rescheduled: "Series moved", no_show_fee: "No-show fee",
    },
    objects: {
      booking: "Booking", service: "Service", staff: "Staff member", resource: "Resource", closure: "Closure", client: "Client", location: "Location",
      member: "Member", invitation: "Invitation", key: "API key", widget: "Widget", message: "Message", organization: "Organization",
      session: "Session", promo_code: "Promo code", holidays: "Public holidays", webhook: "Webhook", webhook_delivery: "Webhook delivery",
    },
  },
});
