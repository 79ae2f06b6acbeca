import { products } from "./shop.mjs";

const base = { description: null, category: null, color: null, duration: 60, maxDuration: null, price: 0, currency: "EUR", minParticipants: 1, maxParticipants: 1, timeZone: null, location: null, customFields: [], cancellationPolicy: null, requireApproval: false, staff: [], priceUnit: null };
const paris = { type: "physical", address: "14 rue de la Roquette, 75011 Paris", room: "Grand plateau" };
const organization = (name, timeZone = "Europe/Paris") => ({ slug: "mock", name, timeZone, currency: "EUR", country: "FR" });
const common = { locale: "auto", texts: {}, limits: { horizonDays: 365 } };

const everyField = [
  { id: "project", name: "Votre projet en une phrase", type: "text", required: true, max: 120 },
  { id: "brief", name: "Besoins particuliers", type: "textarea", required: false },
  { id: "crew", name: "Taille de l’équipe", type: "number", required: true, min: 1, max: 12 },
  { id: "light", name: "Lumière", type: "select", required: true, options: ["Naturelle", "Flash", "Continue"] },
  { id: "gear", name: "Matériel à préparer", type: "multiselect", required: false, options: ["Fond blanc", "Fond noir", "Trépied", "Machine à fumée"] },
  { id: "terms", name: "J’ai lu le règlement du studio", type: "checkbox", required: true },
  { id: "visit", name: "Date d’une visite préalable", type: "date", required: false },
  { id: "billing", name: "E-mail de facturation", type: "email", required: false },
  { id: "onsite", name: "Téléphone sur place", type: "phone", required: false },
  { id: "insurance", name: "Attestation d’assurance", type: "file", required: false },
];

const studio = {
  ...common, organization: organization("Atelier Lumière"), theme: { preset: "comptoir", variables: {} },
  services: [
    { ...base, id: "srv_plateau", name: "Plateau photo", description: "80 m², cyclo blanc, lumière du nord, cuisine et loge.", type: "room", color: "#b4532a", duration: 60, maxDuration: 480, price: 4500, maxParticipants: 10, location: paris, customFields: everyField, hours: [[480, 1320]], cancellationPolicy: { allowCancellation: true, cutoffHours: 48, refundPolicy: "full" } },
    { ...base, id: "srv_visite", name: "Visite du studio", description: "Vingt minutes pour voir les lieux et poser vos questions.", type: "appointment", color: "#2f6f5e", duration: 20, price: 0, location: paris },
    { ...base, id: "srv_portrait", name: "Portrait professionnel", description: "Une photographe, trois tenues, douze images retouchées.", type: "appointment", color: "#3d5a9e", duration: 50, price: 18000, location: paris, requireApproval: true, staff: [{ id: "stf_1", name: "Camille Aubry" }, { id: "stf_2", name: "Noé Lefèvre" }] },
    { ...base, id: "srv_stage", name: "Stage d’initiation à l’argentique", description: "De la prise de vue au tirage, en petit groupe.", type: "course", color: "#8a6d1f", duration: 180, price: 6500, maxParticipants: 8, location: paris, customFields: everyField.slice(0, 1), courseSale: "both" },
  ],
};

const coach = {
  ...common, organization: organization("Camille Moreau, coach", "Europe/Paris"), theme: { preset: "sauge", variables: {} },
  services: [{ ...base, id: "srv_bilan", name: "Premier entretien", description: "Une heure pour faire le point, sans engagement.", type: "appointment", duration: 60, price: 7000, location: { type: "virtual" }, customFields: [{ id: "goals", name: "Qu’aimeriez-vous changer ?", type: "textarea", required: false }] }],
};

const gym = {
  ...common, organization: organization("Forge Lyon"), theme: { preset: "ardoise", variables: {} },
  services: [
    { ...base, id: "srv_yoga", name: "Yoga du matin", type: "event", color: "#0f766e", duration: 60, price: 1200, maxParticipants: 15, hours: [[420, 600]], staff: [], waitlist: { enabled: true }, recurring: { enabled: true, intervals: ["weekly", "monthly"], maxOccurrences: 12 } },
    { ...base, id: "srv_cross", name: "Cross-training", type: "event", color: "#b91c1c", duration: 45, price: 1500, maxParticipants: 12, hours: [[1050, 1260]], slotStep: 60 },
    { ...base, id: "srv_pt", name: "Séance avec un coach", type: "appointment", color: "#1d4ed8", duration: 60, price: 5500, staff: [{ id: "stf_7", name: "Yanis Morel" }, { id: "stf_8", name: "Inès Kaya" }, { id: "stf_9", name: "Paul Dubreuil" }] },
  ],
};

export const configs = {
  wgt_studio: studio, wgt_coach: coach, wgt_gym: gym,
  wgt_packs: { ...gym, kind: "packs", products }, wgt_cards: { ...studio, kind: "packs", products, theme: { preset: "terracotta", variables: {} }, takesCards: true },
  wgt_empty: { ...coach, services: [] },
  wgt_closed: { ...coach, services: coach.services.map((service) => ({ ...service, id: "srv_closed", closed: true })) },
  wgt_tokyo: { ...coach, organization: organization("Tōkyō Dōjō", "Asia/Tokyo"), services: [{ ...coach.services[0], id: "srv_tokyo", timeZone: "Asia/Tokyo" }] },
  wgt_bare: { services: [{ id: "srv_bare", name: "Rendez-vous", duration: 30 }], publishableKey: "pk_test_mock" },
};
