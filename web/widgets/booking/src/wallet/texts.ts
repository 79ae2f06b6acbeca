/** Sentences of the third file, as `TABLE`. */
export const WALLET = `
wallet.title|Votre solde|Your balance
wallet.hello|Connecté : {email}|Signed in: {email}
wallet.covers|Votre solde règle {price} : {parts}.|Your balance pays {price}: {parts}.
wallet.nothing|Rien dans votre solde ne vaut pour ce créneau.|Nothing in your balance is good for this time.
wallet.off|Votre solde reste intact.|Your balance stays as it is.
wallet.left|Reste à régler : {price}|Left to pay: {price}
wallet.switch|Utiliser mon solde|Use my balance
wallet.loading|Vérification de votre solde…|Checking your balance…
wallet.out|Me déconnecter|Sign out
wallet.credits.one|{n} séance|{n} session
wallet.credits.other|{n} séances|{n} sessions
wallet.minutes|{n} min|{n} min
signin.email|Votre e-mail|Your e-mail
signin.why|Un code vous y est envoyé, sans mot de passe.|We send a code there, no password needed.
signin.email.wrong|Cette adresse semble incomplète, par exemple prenom@exemple.fr.|This address looks incomplete, for example name@example.com.
signin.ask|Recevoir un code|Send me a code
signin.code|Code à six chiffres|Six-digit code
signin.sent|Le code est parti vers {email}.|The code is on its way to {email}.
signin.go|Continuer|Continue
signin.other|Autre adresse|Another address
signin.failed|La connexion a été interrompue. Réessayez.|The connection was interrupted. Try again.
`;
