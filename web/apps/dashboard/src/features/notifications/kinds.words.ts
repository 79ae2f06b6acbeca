import { dictionary } from "@comptoir/ui";

/** What each kind of message is called. */
export const kindWords = dictionary({
  fr: {
    "booking.reminder": "Rappel de rendez-vous", "booking.confirmed": "Réservation confirmée", "booking.requested": "Demande reçue", "booking.held": "Réservation à régler",
    "booking.rescheduled": "Réservation déplacée", "booking.participants_changed": "Nombre de personnes changé", "booking.changed": "Rendez-vous modifié", "booking.cancelled": "Réservation annulée", "booking.declined": "Demande refusée",
    "booking.lapsed": "Réservation expirée", "booking.too_late": "Règlement arrivé trop tard", "booking.no_show_fee": "Rendez-vous manqué", "booking.waitlisted": "Inscription en liste d’attente",
    "booking.offered": "Place libérée", "booking.offer_lapsed": "Proposition expirée", "booking.wait_over": "Fin de l’attente", "booking.session_cancelled": "Séance annulée",
    "booking.below_minimum": "Séance annulée faute d’inscrits", "booking.series_booked": "Série réservée", "booking.series_rescheduled": "Série déplacée", "booking.series_cancelled": "Série annulée", "booking.feedback": "Demande d’avis", "booking.guest": "Invitation d’un proche ou d’un collègue",
    "payments.invoice": "Facture", "payments.credit_note": "Avoir", "gift.bought": "Bon cadeau acheté", "gift.delivered": "Bon cadeau reçu", "purchase.ordered": "Commande enregistrée", "purchase.paid": "Achat réglé",
    "subscription.started": "Abonnement commencé", "subscription.due": "Échéance d’abonnement", "subscription.cancelled": "Abonnement résilié", "subscription.ended": "Abonnement terminé", "wallet.expiring": "Crédits bientôt expirés", "wallet.shared": "Portefeuille partagé", "calendars.connection_lost": "Agenda déconnecté",
  } as Record<string, string>,
  en: {
    "booking.reminder": "Appointment reminder", "booking.confirmed": "Booking confirmed", "booking.requested": "Request received", "booking.held": "Booking to be paid",
    "booking.rescheduled": "Booking moved", "booking.participants_changed": "Number of people changed", "booking.changed": "Appointment changed", "booking.cancelled": "Booking cancelled", "booking.declined": "Request declined",
    "booking.lapsed": "Booking expired", "booking.too_late": "Payment came too late", "booking.no_show_fee": "Missed appointment", "booking.waitlisted": "On the waitlist",
    "booking.offered": "A place came free", "booking.offer_lapsed": "Offer expired", "booking.wait_over": "End of the wait", "booking.session_cancelled": "Session cancelled",
    "booking.below_minimum": "Session cancelled, too few people", "booking.series_booked": "Series booked", "booking.series_rescheduled": "Series moved", "booking.series_cancelled": "Series cancelled", "booking.feedback": "Request for feedback", "booking.guest": "Invitation to a guest",
    "payments.invoice": "Invoice", "payments.credit_note": "Credit note", "gift.bought": "Gift certificate bought", "gift.delivered": "Gift certificate received", "purchase.ordered": "Order placed", "purchase.paid": "Purchase paid",
    "subscription.started": "Subscription started", "subscription.due": "Subscription due", "subscription.cancelled": "Subscription cancelled", "subscription.ended": "Subscription ended", "wallet.expiring": "Credits about to expire", "wallet.shared": "Wallet shared", "calendars.connection_lost": "Calendar disconnected",
  } as Record<string, string>,
});
