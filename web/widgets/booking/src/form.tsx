import type { Define } from "@comptoir/embed";
import css from "virtual:styles/form";
import { DetailsStep } from "./parts/DetailsStep";
import { Done } from "./parts/Done";
import { fr } from "./texts/form/fr";
import { addTexts } from "./texts/say";

addTexts({ fr });

/** The form and what follows it: not needed before a time is chosen. */
const form = { DetailsStep, Done, css };
export type FormPart = typeof form;

(window as unknown as { Comptoir: { define: Define } }).Comptoir.define("booking-form", form);
