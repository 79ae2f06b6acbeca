export { refusalOf, Refused, type FieldError, type Problem } from "./refused";
