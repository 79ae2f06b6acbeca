import type { Define } from "@comptoir/embed";
import { en as flow } from "./texts/flow/en";
import { en as form } from "./texts/form/en";

(window as unknown as { Comptoir: { define: Define } }).Comptoir.define("booking-en", { ...flow, ...form });
