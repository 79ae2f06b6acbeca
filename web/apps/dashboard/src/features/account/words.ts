import { dictionary, plural } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Mon compte",
    cancel: "Annuler",
    remove: "Retirer",
    close: "Fermer",
    save: "Enregistrer",
    profile: { title: "Profil", name: "Nom", email: "E-mail", emailHint: "Sert à vous connecter.", language: "Langue" },
    password: {
      title: "Mot de passe", current: "Mot de passe actuel", next: "Nouveau mot de passe", hint: "8 caractères au moins.",
      submit: "Changer le mot de passe", done: "Mot de passe changé",
    },
    twoSteps: {
      title: "Vérification en deux étapes", text: "Un code de votre téléphone, en plus du mot de passe.", on: "Activée", off: "Désactivée",
      activate: "Activer", deactivate: "Désactiver", deactivateTitle: "Désactiver la vérification en deux étapes ?",
      deactivateText: "Votre mot de passe suffira alors pour se connecter.", deactivated: "Vérification en deux étapes désactivée",
      scan: "Scannez ce code avec votre application d’authentification, puis saisissez le code qu’elle affiche.",
      qr: "Code à scanner avec l’application d’authentification", secret: "Ou saisissez cette clé :", code: "Code à 6 chiffres", confirm: "Activer",
    },
    recovery: {
      title: "Codes de secours", text: "Chacun sert une fois, si votre téléphone n’est pas là. Gardez-les en lieu sûr.",
      left: (n: number, all: number) => `${n} ${plural("fr", n, "code restant", "codes restants")} sur ${all}`,
      show: "Afficher les codes", renew: "En créer de nouveaux", copy: "Copier", copied: "Copiés",
    },
    passkeys: {
      title: "Clés d’accès", text: "Connectez-vous par empreinte, visage ou clé de sécurité, sans mot de passe.", add: "Ajouter une clé d’accès",
      none: "Aucune clé d’accès.", name: "Nom de la clé", defaultName: "Cet appareil", added: "Clé d’accès ajoutée", removed: "Clé d’accès retirée",
      created: (date: string) => `Ajoutée le ${date}`, removeTitle: (name: string) => `Retirer « ${name} » ?`, removeText: "Elle ne permettra plus de se connecter.",
      unsupported: "Ce navigateur ne gère pas les clés d’accès.", failed: "La clé d’accès n’a pas pu être créée.",
    },
    sessions: {
      title: "Appareils connectés", text: "Déconnectez ceux que vous ne reconnaissez pas.", current: "Cet appareil", since: (date: string) => `Depuis le ${date}`,
      end: "Déconnecter", endAll: "Déconnecter tous les autres", ended: "Appareil déconnecté",
    },
    proof: { title: "Confirmez que c’est bien vous", password: "Mot de passe", code: "Code de vérification", submit: "Continuer", passkey: "Utiliser une clé d’accès" },
    open: {
      title: "Ouvrir une organisation", text: "Vous en serez propriétaire. Tout se modifie ensuite dans les réglages.", name: "Nom de l’organisation",
      slug: "Identifiant", slugHint: "Lettres, chiffres et tirets. Vide : d’après le nom.", country: "Pays", currency: "Monnaie", zone: "Fuseau horaire",
      submit: "Ouvrir l’organisation", done: "Votre organisation est ouverte",
    },
    welcome: {
      title: (name: string) => (name ? `Bienvenue, ${name}` : "Bienvenue"), text: "Votre compte est prêt, mais il n’appartient encore à aucune organisation.",
      hint: "Invité à rejoindre une équipe ? Ouvrez le lien reçu par e-mail. Sinon, ouvrez votre propre organisation ci-dessous.", again: "J’ai été invité, vérifier", signOut: "Se déconnecter",
    },
  },
  en: {
    title: "My account",
    cancel: "Cancel",
    remove: "Remove",
    close: "Close",
    save: "Save",
    profile: { title: "Profile", name: "Name", email: "E-mail", emailHint: "You sign in with it.", language: "Language" },
    password: {
      title: "Password", current: "Current password", next: "New password", hint: "At least 8 characters.",
      submit: "Change password", done: "Password changed",
    },
    twoSteps: {
      title: "Two-step verification", text: "A code from your phone, on top of the password.", on: "On", off: "Off",
      activate: "Turn on", deactivate: "Turn off", deactivateTitle: "Turn off two-step verification?",
      deactivateText: "Your password will then be enough to sign in.", deactivated: "Two-step verification turned off",
      scan: "Scan this code with your authenticator app, then enter the code it shows.",
      qr: "Code to scan with the authenticator app", secret: "Or enter this key:", code: "6-digit code", confirm: "Turn on",
    },
    recovery: {
      title: "Recovery codes", text: "Each works once, when your phone is not at hand. Keep them somewhere safe.",
      left: (n: number, all: number) => `${n} of ${all} ${plural("en", all, "code", "codes")} left`,
      show: "Show codes", renew: "Create new ones", copy: "Copy", copied: "Copied",
    },
    passkeys: {
      title: "Passkeys", text: "Sign in by fingerprint, face or security key, without a password.", add: "Add a passkey",
      none: "No passkeys.", name: "Name of the passkey", defaultName: "This device", added: "Passkey added", removed: "Passkey removed",
      created: (date: string) => `Added on ${date}`, removeTitle: (name: string) => `Remove “${name}”?`, removeText: "It will no longer sign you in.",
      unsupported: "This browser does not support passkeys.", failed: "The passkey could not be created.",
    },
    sessions: {
      title: "Signed-in devices", text: "Sign out those you do not recognise.", current: "This device", since: (date: string) => `Since ${date}`,
      end: "Sign out", endAll: "Sign out all others", ended: "Device signed out",
    },
    proof: { title: "Confirm it’s you", password: "Password", code: "Verification code", submit: "Continue", passkey: "Use a passkey" },
    open: {
      title: "Open an organization", text: "You will be its owner. Everything can be changed later in the settings.", name: "Name of the organization",
      slug: "Identifier", slugHint: "Letters, digits and dashes. Empty: from the name.", country: "Country", currency: "Currency", zone: "Time zone",
      submit: "Open the organization", done: "Your organization is open",
    },
    welcome: {
      title: (name: string) => (name ? `Welcome, ${name}` : "Welcome"), text: "Your account is ready, but it belongs to no organization yet.",
      hint: "Invited to join a team? Open the link you received by e-mail. Otherwise, open your own organization below.", again: "I was invited, check again", signOut: "Sign out",
    },
  },
});
