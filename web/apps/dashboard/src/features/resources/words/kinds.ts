import { dictionary } from "@comptoir/ui";

/** The usual kinds of resource; any other word is kept as it was written. */
export const kindWords = dictionary({
  fr: {
    room: "Salle, chambre", table: "Table", vehicle: "Véhicule", facility: "Terrain, installation", equipment: "Matériel",
    furniture: "Mobilier", material: "Consommable", service: "Service",
  },
  en: {
    room: "Room", table: "Table", vehicle: "Vehicle", facility: "Court, facility", equipment: "Equipment",
    furniture: "Furniture", material: "Consumable", service: "Service",
  },
});
