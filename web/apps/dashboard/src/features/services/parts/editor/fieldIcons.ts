import {
  IconAlignLeft, IconAt, IconCalendar, IconCheckbox, IconCircleDot, IconHash, IconLetterT, IconListCheck, IconPaperclip,
  IconPhone, type Icon,
} from "@tabler/icons-react";
import type { FieldType } from "../../model/document";

export const FIELD_ICONS: Record<FieldType, Icon> = {
  text: IconLetterT, textarea: IconAlignLeft, number: IconHash, select: IconCircleDot, multiselect: IconListCheck,
  checkbox: IconCheckbox, date: IconCalendar, email: IconAt, phone: IconPhone, file: IconPaperclip,
};
