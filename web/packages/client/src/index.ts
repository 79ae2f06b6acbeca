export { bookingClient, type BookingClient, type NewBooking } from "./booking";
export { createComptoir, type Comptoir, type Schemas } from "./comptoir";
export { refusalOf, Refused, type FieldError, type Problem } from "./refused";
