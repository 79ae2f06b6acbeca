import { dictionary, plural } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    tab: (title: string, name: string) => `${title} · ${name}`,
    area: "Espace client", loading: "Chargement",
    nav: { bookings: "Réservations", wallet: "Portefeuille", subscriptions: "Abonnements", gifts: "Cadeaux", invoices: "Factures" },
    signIn: {
      title: "Votre espace client", text: "Retrouvez vos réservations, votre portefeuille et vos factures. Sans mot de passe : un code vous est envoyé.",
      email: "Votre adresse e-mail", send: "Recevoir un code",
      codeTitle: "Saisissez votre code", codeText: (email: string) => `Un code à six chiffres vient d’être envoyé à ${email}. Il est valable dix minutes.`,
      code: "Code à six chiffres", enter: "Entrer", again: "Renvoyer un code", sentAgain: "Un nouveau code est en route.", other: "Changer d’adresse",
      staleLink: "Ce lien a déjà servi ou n’est plus valable. Demandez un nouveau code.", opening: "Connexion en cours",
      noPlace: "Cette adresse ne mène nulle part", noPlaceText: "Vérifiez le lien que l’on vous a donné.", six: "Six chiffres, tels qu’ils sont dans l’e-mail.",
    },
    profile: {
      title: "Mon profil", open: (name: string) => `Mon profil, ${name}`, name: "Nom", email: "Adresse e-mail", emailHint: "Elle vous sert à vous connecter.", phone: "Téléphone",
      locale: "Langue", languages: { fr: "Français", en: "Anglais" }, save: "Enregistrer", signOut: "Se déconnecter", signOutText: "Sur cet appareil seulement.",
    },
    bookings: {
      title: "Mes réservations", upcoming: "À venir", upcomingCount: (n: number) => (n > 0 ? `À venir (${n})` : "À venir"), book: "Prendre rendez-vous", close: "Fermer", past: "Passées", when: "Période",
      none: "Rien de prévu", noneText: "Vos prochaines réservations apparaîtront ici.", nonePast: "Aucune réservation passée", nonePastText: "Celles qui ont eu lieu seront gardées ici.",
      manage: "Voir ou modifier", manageOf: (name: string, day: string) => `Voir ou modifier : ${name}, ${day}`, join: "Rejoindre la visio", more: "Voir la suite",
      people: (n: number) => `${n} ${plural("fr", n, "personne", "personnes")}`, with: (name: string) => `avec ${name}`, due: (amount: string) => `reste ${amount} à régler`, paid: "réglé", byWallet: "réglé avec votre portefeuille",
    },
    wallet: {
      title: "Mon portefeuille", text: "Ce que vous avez payé d’avance et pas encore utilisé.", empty: "Votre portefeuille est vide", emptyText: "Une carte, un abonnement ou un bon cadeau le remplit.",
      redeem: "Utiliser un bon cadeau", lots: "Ce qui reste", lotsText: "Ce qui expire d’abord est utilisé d’abord.", only: (names: string) => `pour ${names}`, csv: "CSV", csvOf: "Relevé en CSV",
    },
    subscriptions: {
      title: "Mes abonnements", empty: "Aucun abonnement", emptyText: "Ceux que vous prendrez apparaîtront ici, avec leur prochaine échéance.",
      per: { week: "par semaine", month: "par mois", quarter: "par trimestre", year: "par an" },
      next: {
        charge: (day: string, amount: string) => `Prochaine échéance le ${day} : ${amount}`, end: (day: string) => `Prend fin le ${day}`, resume: (day: string) => `Reprend le ${day}`,
        grace: (day: string) => `Échéance impayée : accès gardé jusqu’au ${day}`, over: (day: string) => `Terminé le ${day}`, openEnded: "En pause, jusqu’à ce que vous le repreniez", nothing: "",
      },
      includes: (what: string) => `${what} par période`, due: (amount: string) => `${amount} à régler`, minimum: (day: string) => `Engagement jusqu’au ${day}`,
      pause: "Mettre en pause", pauseTitle: "Mettre cet abonnement en pause ?", pauseText: "Rien ne vous est demandé ni crédité pendant la pause. Le temps déjà payé reste à vous.", until: "Jusqu’au", open: "Jusqu’à ce que je le reprenne", paused: "Votre abonnement est en pause.",
      resume: "Reprendre", resumeTitle: "Reprendre cet abonnement ?", resumeText: "Il continue comme avant, échéances comprises.", resumed: "Votre abonnement continue.",
      cancel: "Résilier", cancelTitle: "Résilier cet abonnement ?", cancelText: (day: string) => `Il s’arrêtera le ${day}. D’ici là, rien ne change.`, reason: "Souhaitez-vous dire pourquoi ? (facultatif)", keep: "Le garder", cancelled: "Votre abonnement est résilié.",
    },
    gifts: {
      title: "Mes bons cadeaux", redeemTitle: "Vous avez reçu un bon cadeau ?", redeemText: "Saisissez son code : sa valeur rejoint votre portefeuille.", code: "Code du bon", redeem: "Ajouter à mon portefeuille",
      redeemed: (what: string) => `${what} ajoutés à votre portefeuille.`, mine: "Bons achetés et utilisés", empty: "Aucun bon cadeau", emptyText: "Ceux que vous offrez ou utilisez apparaîtront ici.",
      for: (name: string) => `Pour ${name}`, from: (name: string) => `De la part de ${name}`, gift: "Bon cadeau", left: (left: string, whole: string) => `reste ${left} sur ${whole}`, used: (what: string) => `${what} dans votre portefeuille`,
      until: (day: string) => `valable jusqu’au ${day}`, sent: (day: string) => `envoyé le ${day}`, toSend: (day: string) => `envoi prévu le ${day}`, copy: "Copier le code", copied: "Code copié", pdf: "PDF", pdfOf: (name: string) => `PDF du bon ${name}`, some: "Montant à ajouter", someHint: "Vide : tout ce qui reste. Le reste attend sur le bon.",
    },
    invoices: {
      title: "Mes factures", empty: "Aucune facture", emptyText: "Vos factures et avoirs seront gardés ici.", kinds: { invoice: "Facture", credit_note: "Avoir" },
      number: "Facture", date: "Date", amount: "Montant", pdf: "PDF", pdfOf: (number: string) => `PDF de ${number}`, purchases: "Mes achats", bought: "Achat", state: "État",
      states: { pending: "À régler", paid: "Réglé", active: "En cours", used_up: "Épuisé", cancelled: "Annulé", refunded: "Remboursé", expired: "Expiré" }, due: (amount: string) => `reste ${amount}`,
    },
  },
  en: {
    tab: (title: string, name: string) => `${title} · ${name}`,
    area: "Client area", loading: "Loading",
    nav: { bookings: "Bookings", wallet: "Wallet", subscriptions: "Subscriptions", gifts: "Gifts", invoices: "Invoices" },
    signIn: {
      title: "Your client area", text: "Your bookings, your wallet and your invoices. No password: we send you a code.",
      email: "Your e-mail address", send: "Send me a code",
      codeTitle: "Enter your code", codeText: (email: string) => `A six-digit code is on its way to ${email}. It is good for ten minutes.`,
      code: "Six-digit code", enter: "Sign in", again: "Send another code", sentAgain: "Another code is on its way.", other: "Use another address",
      staleLink: "This link was used already, or is too old. Ask for another code.", opening: "Signing in",
      noPlace: "This address leads nowhere", noPlaceText: "Check the link you were given.", six: "Six digits, as they are in the mail.",
    },
    profile: {
      title: "My profile", open: (name: string) => `My profile, ${name}`, name: "Name", email: "E-mail address", emailHint: "You sign in with it.", phone: "Telephone",
      locale: "Language", languages: { fr: "French", en: "English" }, save: "Save", signOut: "Sign out", signOutText: "On this device only.",
    },
    bookings: {
      title: "My bookings", upcoming: "Upcoming", upcomingCount: (n: number) => (n > 0 ? `Upcoming (${n})` : "Upcoming"), book: "Book an appointment", close: "Close", past: "Past", when: "Period",
      none: "Nothing planned", noneText: "Your next bookings will be here.", nonePast: "No past booking", nonePastText: "Those that took place will be kept here.",
      manage: "View or change", manageOf: (name: string, day: string) => `View or change: ${name}, ${day}`, join: "Join the video call", more: "Show more",
      people: (n: number) => `${n} ${plural("en", n, "person", "people")}`, with: (name: string) => `with ${name}`, due: (amount: string) => `${amount} left to pay`, paid: "paid", byWallet: "paid with your wallet",
    },
    wallet: {
      title: "My wallet", text: "What you paid in advance and have not used yet.", empty: "Your wallet is empty", emptyText: "A pack, a subscription or a gift certificate fills it.",
      redeem: "Use a gift certificate", lots: "What is left", lotsText: "What expires first is used first.", only: (names: string) => `for ${names}`, csv: "CSV", csvOf: "Statement as CSV",
    },
    subscriptions: {
      title: "My subscriptions", empty: "No subscription", emptyText: "Those you take out will be here, with their next charge.",
      per: { week: "a week", month: "a month", quarter: "a quarter", year: "a year" },
      next: {
        charge: (day: string, amount: string) => `Next charge on ${day}: ${amount}`, end: (day: string) => `Ends on ${day}`, resume: (day: string) => `Resumes on ${day}`,
        grace: (day: string) => `Charge unpaid: access kept until ${day}`, over: (day: string) => `Ended on ${day}`, openEnded: "Paused until you resume it", nothing: "",
      },
      includes: (what: string) => `${what} each period`, due: (amount: string) => `${amount} to be paid`, minimum: (day: string) => `Bound until ${day}`,
      pause: "Pause", pauseTitle: "Pause this subscription?", pauseText: "Nothing is charged or granted meanwhile. The time you paid for stays yours.", until: "Until", open: "Until I resume it", paused: "Your subscription is paused.",
      resume: "Resume", resumeTitle: "Resume this subscription?", resumeText: "It goes on as before, charges included.", resumed: "Your subscription goes on.",
      cancel: "Cancel subscription", cancelTitle: "Cancel this subscription?", cancelText: (day: string) => `It will end on ${day}. Until then nothing changes.`, reason: "Would you like to say why? (optional)", keep: "Keep it", cancelled: "Your subscription is cancelled.",
    },
    gifts: {
      title: "My gift certificates", redeemTitle: "Have you been given a certificate?", redeemText: "Enter its code: what it is worth goes into your wallet.", code: "Code of the certificate", redeem: "Add to my wallet",
      redeemed: (what: string) => `${what} added to your wallet.`, mine: "Bought and used", empty: "No gift certificate", emptyText: "Those you give or use will be here.",
      for: (name: string) => `For ${name}`, from: (name: string) => `From ${name}`, gift: "Gift certificate", left: (left: string, whole: string) => `${left} left of ${whole}`, used: (what: string) => `${what} in your wallet`,
      until: (day: string) => `valid until ${day}`, sent: (day: string) => `sent on ${day}`, toSend: (day: string) => `to be sent on ${day}`, copy: "Copy the code", copied: "Code copied", pdf: "PDF", pdfOf: (name: string) => `PDF of certificate ${name}`, some: "Amount to add", someHint: "Empty: all that is left. The rest waits on the certificate.",
    },
    invoices: {
      title: "My invoices", empty: "No invoice", emptyText: "Your invoices and credit notes will be kept here.", kinds: { invoice: "Invoice", credit_note: "Credit note" },
      number: "Invoice", date: "Date", amount: "Amount", pdf: "PDF", pdfOf: (number: string) => `PDF of ${number}`, purchases: "My purchases", bought: "Purchase", state: "Status",
      states: { pending: "To be paid", paid: "Paid", active: "Active", used_up: "Used up", cancelled: "Cancelled", refunded: "Refunded", expired: "Expired" }, due: (amount: string) => `${amount} left`,
    },
  },
});
