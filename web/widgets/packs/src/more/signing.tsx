import { signIn } from "../../../booking/src/signin/signIn";
import type { Speak } from "../../../booking/src/texts/speaker";
import type { App } from "../app";
import { signedIn } from "./acts";

/** The form with which a visitor becomes a client who is known. */
export function signing(app: App) {
  const { say, ask, config, language, state, root } = app;
  return signIn({
    say: say as Speak, ask, slug: config!.organization.slug, language, signing: state.signing ?? { email: state.values["contactEmail"] ?? "" },
    show: (signing, focus) => {
      app.set({ signing });
      if (focus) root.querySelector<HTMLElement>(".signin input")?.focus();
    },
    done: (who) => signedIn(app, who),
  });
}
