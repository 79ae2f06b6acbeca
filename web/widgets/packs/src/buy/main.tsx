import type { Define } from "@comptoir/embed";
import type { Buying } from "../kit";
import type * as Kit from "../kit";
import { bought, price } from "./acts";
import { Buy } from "./Buy";
import css from "./buy.css?inline";
import { Done } from "./Done";
import { Field } from "./Field";
import { BUY } from "./texts";

const buying: Buying = { css, texts: BUY, parts: { buy: (app) => <Buy app={app} />, done: (app) => <Done app={app} /> }, enter: (app) => void (app.state.step === "buy" && price(app)) };
const page = (window as unknown as { Comptoir: { define: Define; packs: Partial<typeof Kit> } }).Comptoir;
// What loads after it finds these where the first file's are.
Object.assign(page.packs, { bought, Field, price } satisfies Partial<typeof Kit>);
page.define("packs-buy", buying);
