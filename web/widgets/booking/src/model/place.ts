import type { Place } from "../api/documents";

export const placeText = (place: Place | null | undefined): string => [place?.room, place?.address].filter(Boolean).join(", ");
