/** Sentences of what loads on demand, as `TABLE`. */
export const MORE = `
done.waitlisted|Vous êtes sur liste d’attente|You are on the waitlist
done.next|Continuer|Continue
promo.code|Code promo|Promo code
promo.unknown|Ce code n’est pas valable ici.|This code is not valid here.
waitlist.full|complet, liste d’attente|full, waitlist
waitlist.position|Dans la file|In the queue
done.mail.waitlist|Dès qu’une place se libère, un message part vers {email}.|As soon as a place is free, a message goes to {email}.
series.made|{n} dates réservées.|{n} dates booked.
mine.move|Choisissez un autre créneau|Pick another time
loading|Chargement…|Loading…
promo.have|J’ai un code promo|I have a promo code
promo.apply|Appliquer|Apply
waitlist.about|C’est complet. Laissez vos coordonnées : dès qu’une place se libère, elle vous est proposée par e-mail.|This is full. Leave your details: as soon as a place is free, it is offered to you by e-mail.
waitlist.join|Rejoindre la liste d’attente|Join the waitlist
file.choose|Choisir un fichier|Choose a file
file.sending|Envoi de {name}…|Sending {name}…
file.remove|Retirer {name}|Remove {name}
file.failed|Ce fichier n’a pas pu être envoyé. Essayez-en un autre.|This file could not be sent. Try another one.
file.large|Ce fichier est trop lourd.|This file is too large.
taken.title|Ce créneau vient d’être réservé|That time has just been taken
taken.body|Quelqu’un a été un peu plus rapide. Rien de ce que vous avez saisi n’est perdu : choisissez un autre horaire.|Someone was a little faster. Nothing you typed is lost: pick another time.
taken.calendar|Voir le calendrier|See the calendar
waitlist.tell|Me prévenir si cette heure se libère|Tell me if this time becomes free
runs.sale|Vous réservez|You book
runs.one|Une séance|One session
runs.whole|Le cours entier|The whole course
runs.none|Aucun cours complet n’est ouvert pour le moment.|No whole course is open at the moment.
runs.dates.one|{n} séance|{n} session
runs.dates.other|{n} séances|{n} sessions
runs.choose|Choisir ce cours|Choose this course
series.title|Répéter|Repeat
series.none|Une seule fois|Just once
series.daily|Chaque jour|Every day
series.weekly|Chaque semaine|Every week
series.monthly|Chaque mois|Every month
series.count|Nombre de fois|How many times
series.loading|Vérification des dates…|Checking the dates…
series.failed|Les dates n’ont pas pu être vérifiées.|The dates could not be checked.
series.conflicts.one|{n} date n’est pas libre et sera laissée de côté.|{n} date is not free and will be left out.
series.conflicts.other|{n} dates ne sont pas libres et seront laissées de côté.|{n} dates are not free and will be left out.
series.skipped|pas libre|not free
mine.link|Lien de votre réservation|Link of your booking
mine.link.hint|Il est dans l’e-mail de confirmation.|It is in the confirmation e-mail.
mine.show|Voir la réservation|Show booking
mine.others|Vos réservations|Your bookings
mine.wrong|Ce lien n’ouvre aucune réservation.|This link opens no booking.
mine.status|État|Status
mine.status.pending|En attente de confirmation|Waiting for confirmation
mine.status.confirmed|Confirmée|Confirmed
mine.status.completed|Terminée|Completed
mine.status.no-show|Passée|Past
mine.status.cancelled|Annulée|Cancelled
mine.status.rescheduled|Déplacée|Moved
mine.status.waitlisted|Sur liste d’attente|On the waitlist
mine.offered|Une place s’est libérée ! Elle vous est gardée jusqu’à {until}.|A place is free! It is held for you until {until}.
mine.accept|Prendre la place|Take the place
mine.change|Déplacer|Move
mine.page|Ouvrir la page de la réservation|Open the booking’s page
mine.cancel|Annuler la réservation|Cancel booking
mine.cancel.ask|Annuler cette réservation ?|Cancel this booking?
mine.cancel.refund|{price} vous seront remboursés.|{price} will be refunded.
mine.cancel.nothing|Le créneau sera proposé à quelqu’un d’autre.|The time will be offered to someone else.
mine.cancel.paid|Rien ne sera remboursé.|Nothing will be refunded.
mine.leave|Quitter la liste d’attente|Leave the waitlist
mine.leave.ask|Quitter la liste d’attente ?|Leave the waitlist?
mine.leave.nothing|Votre place dans la file sera perdue.|You will lose your place in the queue.
mine.left|Vous n’êtes plus sur la liste.|You are no longer on the list.
mine.dates|Vos dates|Your dates
mine.see|Voir|View
mine.scope.this|Cette date|This date
mine.scope.following|Celle-ci et les suivantes|This and the following
mine.scope.all|Toutes les dates|All dates
mine.keep|La garder|Keep it
mine.until|Modifiable en ligne jusqu’au {until}.|Can be changed online until {until}.
mine.late|Il est trop tard pour la modifier en ligne. Contactez {organization}.|It is too late to change it online. Contact {organization}.
mine.from|Au lieu de|Instead of
mine.to|Nouvelle date|New time
mine.due|Reste à régler|Left to pay
mine.refunded|Vous est remboursé|Refunded to you
mine.confirm|Confirmer le nouvel horaire|Confirm the new time
mine.moved|Votre réservation est déplacée.|Your booking has been moved.
mine.gone|Votre réservation est annulée.|Your booking is cancelled.
`;
