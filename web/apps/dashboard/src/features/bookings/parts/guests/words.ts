import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    add: "Inviter d’autres personnes",
    label: "Invités",
    hint: "Leurs adresses e-mail. Chacun reçoit l’invitation et le fichier d’agenda, sans pouvoir modifier ni annuler.",
    placeholder: "nom@exemple.fr",
    edit: "Modifier les invités",
    editHint: "Qui est ajouté est invité, qui est retiré est prévenu ; les autres ne reçoivent rien.",
    save: "Enregistrer",
    cancel: "Annuler",
    saved: "Invités enregistrés",
    tellClient: "Prévenir le client par e-mail",
    tellGuests: "Prévenir par e-mail",
  },
  en: {
    add: "Invite others",
    label: "Guests",
    hint: "Their e-mail addresses. Each gets the invitation and the calendar file, and can neither change nor cancel.",
    placeholder: "name@example.com",
    edit: "Change the guests",
    editHint: "Who is added is invited, who is left out is told; the others hear nothing.",
    save: "Save",
    cancel: "Cancel",
    saved: "Guests saved",
    tellClient: "Tell the client by e-mail",
    tellGuests: "Tell them by e-mail",
  },
});
