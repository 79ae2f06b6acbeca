import type { Define } from "@comptoir/embed";
import type { More } from "../kit";
import { file } from "./File";
import { slotsWithFull } from "./full";
import { lengths } from "./Lengths";
import { lines } from "./lines";
import { mine } from "./Mine";
import { move } from "./Move";
import css from "./more.css?inline";
import { next } from "./next";
import { promo } from "./Promo";
import { runs } from "./Runs";
import { series } from "./Series";
import { taken } from "./Taken";
import { MORE } from "./texts";
import { waiting } from "./waiting";

const more: More = { css, texts: MORE, slotsWithFull, parts: { file, lengths, lines, mine, move, next, promo, runs, series, taken, waiting } };
(window as unknown as { Comptoir: { define: Define } }).Comptoir.define("booking-more", more);
