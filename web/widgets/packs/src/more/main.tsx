import type { Define } from "@comptoir/embed";
import type { More } from "../kit";
import { Account } from "./Account";
import { enter, pay } from "./acts";
import { Code } from "./Code";
import { gift, questions, request } from "./gift";
import { method } from "./method";
import css from "./more.css?inline";
import { Pay } from "./Pay";
import { MORE } from "./texts";

const more: More = { css, texts: MORE, parts: { account: (app) => <Account app={app} />, code: (app) => <Code app={app} />, gift, method, pay: (app) => <Pay app={app} /> }, questions, request, pay, enter };
(window as unknown as { Comptoir: { define: Define } }).Comptoir.define("packs-more", more);
