/** Every sentence as `key|French|English`; `{name}` is filled in, `key.one` is for 1 (and, in French, 0). The build keeps French, here and in `BUY`, and puts English into a file of its own. */
export const TABLE = `
title|Forfaits et bons cadeaux, {organization}|Packs and gift certificates, {organization}
step.shop|Forfaits et bons cadeaux|Packs and gift certificates
step.buy|Votre achat|Your purchase
step.done|Merci !|Thank you!
step.pay|Paiement|Payment
step.code|Bon cadeau|Gift certificate
step.account|Mon solde|My balance
kind.pack|Forfaits|Packs
kind.subscription|Abonnements|Subscriptions
kind.gift_certificate|Bons cadeaux|Gift certificates
back|Retour|Back
retry|Réessayer|Try again
credits.one|{n} séance|{n} session
credits.other|{n} séances|{n} sessions
minutes|{n} min|{n} min
hours|{n} h|{n} h
price.from|de {min} à {max}|{min} to {max}
price.week|{price} par semaine|{price} a week
price.month|{price} par mois|{price} a month
price.quarter|{price} par trimestre|{price} a quarter
price.year|{price} par an|{price} a year
price.credits|{price} la séance|{price} per session
price.minutes|{price} l’heure|{price} per hour
price.free|Gratuit|Free
fact.services|Pour {names}|For {names}
fact.all|Pour toutes les prestations|For every service
fact.days.one|Valable {n} jour|Valid for {n} day
fact.days.other|Valable {n} jours|Valid for {n} days
fact.days.use|Valable {n} jours dès la première utilisation|Valid for {n} days from the first use
fact.months.one|Valable {n} mois|Valid for {n} month
fact.months.other|Valable {n} mois|Valid for {n} months
fact.rollover.all|Ce qui reste est reporté|What is left carries over
fact.rollover.capped|Report du solde, {cap} au plus|Carries over, up to {cap}
fact.trial.one|{n} jour d’essai|{n} day trial
fact.trial.other|{n} jours d’essai|{n} day trial
fact.minimum|Engagement : {n} échéances|Minimum term: {n} periods
fact.notice|Préavis de {n} jours|{n} days’ notice
fact.send|Par e-mail, à la date de votre choix|By e-mail, on the day you choose
shop.code|J’ai un bon cadeau|I have a gift certificate
shop.account|Mon solde|My balance
shop.empty|Rien n’est en vente pour le moment.|Nothing is on sale at the moment.
trouble.title|La boutique ne répond pas|The shop is not responding
trouble.body|Réessayez dans un instant.|Try again in a moment.
trouble.unreachable|La connexion a été interrompue. Rien n’est perdu : vérifiez votre réseau, puis réessayez.|The connection was interrupted. Nothing is lost: check your network, then try again.
unknown.title|La boutique n’est pas disponible ici|The shop is not available here
unknown.body|Contactez-nous directement, nous vous répondrons avec plaisir.|Contact us directly, we will be happy to help.
`;
