import type { ComponentChildren, InputHTMLAttributes } from "preact";

/** One of several choices that lie open: the input covers its label. */
export const chip = (input: InputHTMLAttributes, label: ComponentChildren) => <label class="chip"><input {...input} />{label}</label>;
