import { dictionary } from "@comptoir/ui";

export const meetingWords = dictionary({
  fr: {
    title: "Visioconférence", hint: "Où se tiennent les rendez-vous en visio, et quand leurs salles sont ouvertes.",
    save: "Enregistrer", saved: "Réglages enregistrés.", kept: "Enregistré ; saisissez-le à nouveau pour le changer",
    rooms: "Salles", roomsHint: "Chaque rendez-vous confirmé en visio a sa salle et des liens personnels, valables autour du rendez-vous seulement.",
    provider: "Qui porte l’appel",
    providers: {
      builtin: "Comptoir", daily: "Daily.co", jitsi: "Jitsi Meet", livekit: "LiveKit",
    },
    providerHints: {
      builtin: "De navigateur à navigateur, dans la page même : salle d’attente, partage d’écran, discussion. Quatre personnes au plus.",
      daily: "Chez Daily.co, avec la clé d’API de votre compte.",
      jitsi: "Sur votre propre serveur Jitsi Meet, ouvert par des jetons signés.",
      livekit: "Sur votre propre serveur LiveKit, montré par votre page LiveKit Meet.",
    },
    early: "Ouverture avant l’heure", late: "Fermeture après la fin", minutes: "minutes",
    recording: "Autoriser l’enregistrement", recordingHint: "L’hôte peut enregistrer dans son navigateur, quand chacun a donné son accord. Les accords sont gardés avec la réservation.",
    transcription: "Autoriser la transcription", transcriptionHint: "L’hôte peut faire écrire ce qui est dit, quand chacun a donné son accord. Chaque navigateur transcrit son propre micro ; certains, comme Chrome, s’aident d’un service de leur éditeur.",
    keptFor: "Transcriptions gardées", days: "jours",
    turn: "Relais (TURN)", turnHint: "Derrière certains pare-feu, deux navigateurs ne se joignent que par un relais. Un serveur coturn suffit ; sans lui, ces appels-là n’aboutissent pas, les autres si.",
    turnUrls: "Adresses", turnUrlsHint: "Une par ligne : stun:, turn: ou turns:", turnSecret: "Secret partagé", turnSecretHint: "static-auth-secret de coturn. Des accès limités au rendez-vous en sont tirés.",
    apiKey: "Clé d’API", url: "Adresse du serveur", appId: "Identifiant d’application", secret: "Secret", pageUrl: "Page de l’appel", pageUrlHint: "Elle reçoit liveKitUrl et token, comme /custom de LiveKit Meet.",
    readOnly: "Seuls les propriétaires et administrateurs changent ces réglages.",
  },
  en: {
    title: "Video meetings", hint: "Where bookings by video are held, and when their rooms are open.",
    save: "Save", saved: "Settings saved.", kept: "Saved; type it anew to change it",
    rooms: "Rooms", roomsHint: "Every confirmed booking by video has its room and personal links, good around the appointment only.",
    provider: "Who carries the call",
    providers: {
      builtin: "Comptoir", daily: "Daily.co", jitsi: "Jitsi Meet", livekit: "LiveKit",
    },
    providerHints: {
      builtin: "From browser to browser, on the page itself: waiting room, screen sharing, chat. Four people at most.",
      daily: "At Daily.co, with the API key of your account.",
      jitsi: "On your own Jitsi Meet server, opened with signed tokens.",
      livekit: "On your own LiveKit server, shown by your LiveKit Meet page.",
    },
    early: "Opens before the start", late: "Closes after the end", minutes: "minutes",
    recording: "Allow recording", recordingHint: "The host may record in their browser once everyone agreed. Consents are kept with the booking.",
    transcription: "Allow writing along", transcriptionHint: "The host may have what is said written down once everyone agreed. Each browser writes down its own microphone; some, like Chrome, use a service of their maker.",
    keptFor: "Transcripts are kept", days: "days",
    turn: "Relay (TURN)", turnHint: "Behind some firewalls two browsers reach each other through a relay only. A coturn server is enough; without it those calls fail, and the others work.",
    turnUrls: "Addresses", turnUrlsHint: "One per line: stun:, turn: or turns:", turnSecret: "Shared secret", turnSecretHint: "coturn’s static-auth-secret. Credentials limited to the appointment are made from it.",
    apiKey: "API key", url: "Server address", appId: "Application id", secret: "Secret", pageUrl: "Page of the call", pageUrlHint: "It is given liveKitUrl and token, as LiveKit Meet’s /custom takes them.",
    readOnly: "Only owners and administrators change these settings.",
  },
});
