/** Every sentence as `key|French|English`; `{name}` is filled in, `key.one` is for 1 (and, in French, 0). The build keeps French and puts English into a file of its own. */
export const TABLE = `
title|Réservation, {organization}|Book with {organization}
step.service|Que souhaitez-vous réserver ?|What would you like to book?
step.time|Choisissez un créneau|Pick a time
step.details|Vos coordonnées|Your details
step.mine|Votre réservation|Your booking
step.of|Étape {index} sur {total}|Step {index} of {total}
back|Retour|Back
edit|Modifier|Change
retry|Réessayer|Try again
price.free|Gratuit|Free
price.participant|{price} par personne|{price} per person
price.unit|{price} / {duration}|{price} / {duration}
price.total|Total|Total
price.counter|À régler sur place|Pay on site
minutes|{n} min|{n} min
hours|{n} h|{n} h
days.one|{n} jour|{n} day
days.other|{n} jours|{n} days
nights.one|{n} nuit|{n} night
nights.other|{n} nuits|{n} nights
place.virtual|En visioconférence|Video call
seats.one|{n} place|{n} seat
seats.other|{n} places|{n} seats
staff|Avec|With
anyone|Peu importe|Anyone
participants|Participants|People
duration|Durée|Duration
less|Moins|Less
more|Plus|More
month.previous|Mois précédent|Previous month
month.next|Mois suivant|Next month
day.free.one|{day}, {n} créneau|{day}, {n} time
day.free.other|{day}, {n} créneaux|{day}, {n} times
day.full|{day}, complet|{day}, unavailable
day.today|aujourd’hui|today
slots.morning|Matin|Morning
slots.afternoon|Après-midi|Afternoon
slots.evening|Soir|Evening
slots.none.month|Plus rien de libre en {month}.|Nothing free in {month}.
slots.none|Aucun créneau n’est ouvert pour le moment. Contactez-nous directement.|No times are open at the moment. Contact us directly.
slots.next|Prochain créneau libre|Next available
slots.failed|Les créneaux n’ont pas pu être chargés.|The times could not be loaded.
zone.here|Heures de {city}|Times in {city}
zone.yours|Heures de {city} : {time} ici, c’est {yours} chez vous.|Times in {city}: {time} there is {yours} for you.
zone.slot|Heure de {city}, {yours} chez vous|{city} time, {yours} yours
trouble.title|La réservation en ligne ne répond pas|Online booking is not responding
trouble.body|Réessayez dans un instant.|Try again in a moment.
offline.title|Vous semblez hors connexion|You seem to be offline
offline.body|La page se remettra en marche dès que le réseau revient.|This will carry on as soon as the network is back.
unknown.title|La réservation en ligne n’est pas disponible ici|Online booking is not available here
unknown.body|Contactez-nous directement, nous vous répondrons avec plaisir.|Contact us directly, we will be happy to help.
empty.title|Rien à réserver pour le moment|Nothing to book at the moment
empty.body|Les réservations en ligne ouvriront bientôt.|Online booking will open soon.
done.confirmed|C’est réservé !|You’re booked!
done.pending|Demande envoyée|Request sent
summary.title|Votre réservation|Your booking
details.name|Nom et prénom|Full name
details.email|E-mail|E-mail
details.email.hint|Pour recevoir la confirmation.|We send the confirmation there.
details.phone|Téléphone|Phone
details.notes|Un mot à ajouter ?|Anything to add?
details.person|Nom du participant {n}|Name of person {n}
details.optional|facultatif|optional
details.choose|Choisir…|Choose…
details.confirm|Confirmer la réservation|Confirm booking
details.request|Envoyer la demande|Send request
details.sending|Un instant…|One moment…
details.approval|Votre demande sera confirmée par e-mail.|Your request will be confirmed by e-mail.
cancel.none|Cette réservation ne s’annule pas en ligne.|This booking cannot be cancelled online.
cancel.free|Annulation possible jusqu’au dernier moment.|You can cancel at any time.
cancel.hours.one|Annulation possible jusqu’à {n} heure avant.|You can cancel up to {n} hour before.
cancel.hours.other|Annulation possible jusqu’à {n} heures avant.|You can cancel up to {n} hours before.
error.summary.one|Il reste un point à revoir|One thing needs another look
error.summary.other|Il reste {n} points à revoir|{n} things need another look
error.required|Merci de répondre à cette question.|Please answer this question.
error.name|Indiquez votre nom.|Enter your name.
error.email.missing|Indiquez votre e-mail, la confirmation y est envoyée.|Enter your e-mail, the confirmation is sent there.
error.tick|Merci de cocher cette case.|Please tick this box.
error.email|Cette adresse semble incomplète, par exemple prenom@exemple.fr.|This address looks incomplete, for example name@example.com.
error.phone|Ce numéro ne semble pas complet.|This number does not look complete.
error.number|Indiquez un nombre.|Enter a number.
error.min|{min} au minimum.|At least {min}.
error.max|{max} au maximum.|At most {max}.
error.short|Au moins {min} caractères.|At least {min} characters.
error.long|{max} caractères au plus.|At most {max} characters.
trouble.unreachable|La connexion a été interrompue. Rien n’est perdu : vérifiez votre réseau, puis réessayez.|The connection was interrupted. Nothing is lost: check your network, then try again.
trouble.booking|Votre réservation n’a pas pu être enregistrée. Réessayez dans un instant.|Your booking could not be saved. Try again in a moment.
done.mail|La confirmation part à l’instant vers {email}.|The confirmation is on its way to {email}.
done.mail.pending|La réponse vous parviendra à {email}.|You will hear back at {email}.
done.mail.payment|Votre place est gardée jusqu’au {until}, le temps du règlement. Les détails partent vers {email}.|Your place is held until {until} for the payment. Details are on their way to {email}.
done.reference|Référence|Reference
done.calendar|Ajouter à mon agenda|Add to my calendar
done.manage|Gérer ma réservation|Manage my booking
done.again|Faire une autre réservation|Make another booking
mine.open|Déjà réservé ? Voir, déplacer, annuler|Already booked? View, move, cancel
wallet.use|Utiliser mon solde|Use my balance
summary.when|Quand|When
summary.where|Où|Where
summary.with|Avec|With
summary.what|Prestation|Service
`;
