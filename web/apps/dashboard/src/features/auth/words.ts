import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    tagline: "Votre comptoir, ouvert jour et nuit.",
    taglineText: "Prestations, créneaux, réservations : ce que vous proposez, visible là où l’on vous cherche.",
    email: "E-mail",
    password: "Mot de passe",
    newPassword: "Nouveau mot de passe",
    passwordHint: "8 caractères au moins.",
    name: "Votre nom",
    or: "ou",
    backToLogin: "Revenir à la connexion",
    network: "Le serveur ne répond pas. Réessayez dans un instant.",
    tooMany: "Trop d’essais. Attendez une minute, puis réessayez.",
    failed: "La demande n’a pas abouti. Réessayez.",
    login: {
      title: "Connexion", submit: "Se connecter", forgot: "Mot de passe oublié ?", passkey: "Utiliser une clé d’accès",
      noAccount: "Pas encore de compte ?", signup: "Créer un compte", with: (provider: string) => `Continuer avec ${provider}`,
      passkeyFailed: "La clé d’accès n’a pas pu être lue.",
    },
    challenge: {
      title: "Vérification en deux étapes", text: "Saisissez le code de votre application d’authentification, ou un code de secours.",
      code: "Code", submit: "Vérifier", passkey: "Vérifier avec une clé d’accès", gone: "Cette connexion n’est plus en attente. Recommencez.",
      passkeyText: "Confirmez votre identité avec la clé d’accès de cet appareil.",
    },
    signup: {
      title: "Créer un compte", submit: "Créer le compte", known: "Déjà un compte ?", login: "Se connecter", language: "Langue",
    },
    verify: {
      title: "Vérifiez votre e-mail", text: "Nous vous avons envoyé un code. Saisissez-le ici pour terminer.", code: "Code reçu par e-mail",
      submit: "Valider", resend: "Renvoyer le code", resent: "Un nouveau code est en route.", checking: "Vérification de votre adresse…",
      failed: "Ce lien n’est plus valable", failedText: "Il a peut-être déjà servi, ou a expiré. Connectez-vous pour en recevoir un autre.",
      done: "Adresse vérifiée", doneText: "Vous pouvez maintenant vous connecter.",
    },
    forgot: {
      title: "Mot de passe oublié", text: "Indiquez votre adresse : nous vous envoyons un lien pour choisir un nouveau mot de passe.",
      submit: "Envoyer le lien", sent: "Consultez votre messagerie", sentText: (email: string) => `Si un compte existe pour ${email}, un lien vient de lui être envoyé.`,
    },
    reset: {
      title: "Nouveau mot de passe", submit: "Changer le mot de passe", invalid: "Ce lien n’est plus valable",
      invalidText: "Il a expiré ou a déjà servi.", again: "Recevoir un nouveau lien", done: "Mot de passe changé. Connectez-vous.",
    },
    invite: {
      title: (organization: string) => `Rejoindre ${organization}`, text: (email: string, role: string) => `Invitation adressée à ${email}, en tant que ${role}.`,
      accept: "Accepter l’invitation", login: "Se connecter pour accepter", signup: "Créer un compte pour accepter", joined: "Bienvenue !",
      invalid: "Cette invitation n’est plus valable", invalidText: "Demandez à la personne qui vous a invité de vous en envoyer une autre.",
      signedInAs: (email: string) => `Connecté en tant que ${email}.`, other: "Changer de compte",
      roles: { owner: "propriétaire", admin: "administrateur", manager: "responsable", staff: "membre de l’équipe", coach: "coach" } as Record<string, string>,
    },
  },
  en: {
    tagline: "Your counter, open day and night.",
    taglineText: "Services, slots, bookings: what you offer, visible wherever people look for you.",
    email: "E-mail",
    password: "Password",
    newPassword: "New password",
    passwordHint: "At least 8 characters.",
    name: "Your name",
    or: "or",
    backToLogin: "Back to sign in",
    network: "The server does not answer. Try again in a moment.",
    tooMany: "Too many attempts. Wait a minute, then try again.",
    failed: "The request did not go through. Try again.",
    login: {
      title: "Sign in", submit: "Sign in", forgot: "Forgot your password?", passkey: "Use a passkey",
      noAccount: "No account yet?", signup: "Create an account", with: (provider: string) => `Continue with ${provider}`,
      passkeyFailed: "The passkey could not be read.",
    },
    challenge: {
      title: "Two-step verification", text: "Enter the code of your authenticator app, or a recovery code.",
      code: "Code", submit: "Verify", passkey: "Verify with a passkey", gone: "This sign-in is no longer pending. Start again.",
      passkeyText: "Confirm who you are with this device’s passkey.",
    },
    signup: {
      title: "Create an account", submit: "Create account", known: "Already have an account?", login: "Sign in", language: "Language",
    },
    verify: {
      title: "Check your e-mail", text: "We sent you a code. Enter it here to finish.", code: "Code received by e-mail",
      submit: "Confirm", resend: "Send the code again", resent: "A new code is on its way.", checking: "Verifying your address…",
      failed: "This link is no longer valid", failedText: "It may have been used already, or has expired. Sign in to receive another.",
      done: "Address verified", doneText: "You can sign in now.",
    },
    forgot: {
      title: "Forgot your password", text: "Enter your address: we send you a link to choose a new password.",
      submit: "Send the link", sent: "Check your inbox", sentText: (email: string) => `If an account exists for ${email}, a link has just been sent to it.`,
    },
    reset: {
      title: "New password", submit: "Change password", invalid: "This link is no longer valid",
      invalidText: "It has expired or was used already.", again: "Get a new link", done: "Password changed. Sign in.",
    },
    invite: {
      title: (organization: string) => `Join ${organization}`, text: (email: string, role: string) => `Invitation sent to ${email}, as ${role}.`,
      accept: "Accept the invitation", login: "Sign in to accept", signup: "Create an account to accept", joined: "Welcome!",
      invalid: "This invitation is no longer valid", invalidText: "Ask the person who invited you to send another one.",
      signedInAs: (email: string) => `Signed in as ${email}.`, other: "Use another account",
      roles: { owner: "owner", admin: "administrator", manager: "manager", staff: "team member", coach: "coach" },
    },
  },
});
