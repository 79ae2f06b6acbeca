import { IconMapPin, IconPhone, IconVideo, type Icon } from "@tabler/icons-react";
import type { MeetingKind } from "../model/offer";

export const kindIcon: Record<MeetingKind, Icon> = { video: IconVideo, phone: IconPhone, in_person: IconMapPin };
