import { IconGift, IconRefresh, IconStack2, type Icon } from "@tabler/icons-react";
import type { Kind } from "../model/product";

export const kindIcons: Record<Kind, Icon> = { pack: IconStack2, subscription: IconRefresh, gift_certificate: IconGift };
