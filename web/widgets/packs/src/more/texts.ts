/** Sentences of what loads on demand, as `TABLE`. */
export const MORE = `
about.you|Vous|You
about.gift|Le cadeau|The gift
amount|Montant|Amount
amount.hint|De {min} à {max}.|From {min} to {max}.
recipient|Pour qui ?|Who is it for?
recipient.email|Son e-mail|Their e-mail
recipient.email.hint|Sans adresse, le bon vous est envoyé.|Without one, it is sent to you.
message|Un mot pour accompagner|A few words to go with it
date|Jour d’envoi|Day of sending
date.hint|Sans date : dès le règlement.|No date: as soon as it is paid.
design|Carte|Card
design.classic|Classique|Classic
design.botanical|Botanique|Botanical
design.night|Nuit|Night
design.playful|Fête|Party
tint|Couleur|Colour
tint.own|Celle de la carte|The card’s own
tint.0|Framboise|Raspberry
tint.1|Lagon|Lagoon
tint.2|Bleuet|Cornflower
tint.3|Prune|Plum
tint.4|Sapin|Fir
picture|Une image|A picture
picture.choose|Choisir une image|Choose a picture
picture.hint|JPEG, PNG ou WebP. Elle est imprimée sur le bon.|JPEG, PNG or WebP. It is printed on the certificate.
picture.wrong|Cette image ne peut pas être lue. Choisissez un fichier JPEG, PNG ou WebP.|This picture cannot be read. Choose a JPEG, PNG or WebP file.
picture.failed|L’image n’a pas pu être envoyée. Choisissez-en une autre, ou réessayez.|The picture could not be sent. Choose another one, or try again.
preview|Aperçu du bon|Preview
gift.title|Chèque-cadeau|Gift certificate
gift.to|Pour {name}|For {name}
gift.from|De la part de {name}|From {name}
pay.now|Payer {price}|Pay {price}
error.amount|Indiquez un montant de {min} à {max}.|Enter an amount from {min} to {max}.
error.refused|Le paiement n’a pas abouti. Rien n’a été débité : réessayez, ou choisissez un autre moyen.|The payment did not go through. Nothing was charged: try again, or choose another way.
error.card|Le paiement par carte n’a pas pu s’ouvrir. Rien n’a été débité.|Card payment could not be opened. Nothing was charged.
done.gift|Une fois réglé, le bon part vers {email}.|Once paid, it goes to {email}.
code|Code du bon|Code
code.hint|Seize caractères, tirets ou non.|Sixteen characters, with or without dashes.
code.check|Voir ce qu’il vaut|See what it is worth
code.left|Il reste {worth}|{worth} left
code.of|sur {worth}|of {worth}
code.until|jusqu’au {day}|until {day}
code.spent|Ce bon est déjà utilisé.|It is used up already.
code.add|Ajouter à mon solde|Add to my balance
code.some|Combien ajouter ?|How much to add?
code.some.hint|Sans montant, tout est ajouté ; le reste attend sur le bon.|Without an amount, all of it; the rest waits on the certificate.
code.much|Indiquez un montant jusqu’à {worth}.|Enter an amount of up to {worth}.
code.added|{worth} ajoutés à votre solde.|{worth} added to your balance.
account.hello|Bonjour {name}|Hello {name}
account.empty|Votre solde est vide.|Your balance is empty.
account.until|jusqu’au {day}|until {day}
account.out|Me déconnecter|Sign out
signin.email|Votre e-mail|Your e-mail
signin.why|Un code vous y est envoyé, sans mot de passe.|We send a code there, no password needed.
signin.email.wrong|Cette adresse semble incomplète, par exemple prenom@exemple.fr.|This address looks incomplete, for example name@example.com.
signin.ask|Recevoir un code|Send me a code
signin.code|Code à six chiffres|Six-digit code
signin.sent|Le code est parti vers {email}.|The code is on its way to {email}.
signin.go|Continuer|Continue
signin.other|Autre adresse|Another address
signin.failed|La connexion a été interrompue. Réessayez.|The connection was interrupted. Try again.
pay.how|Règlement|Payment
pay.counter|Sur place|On site
pay.card|Par carte|By card
`;
