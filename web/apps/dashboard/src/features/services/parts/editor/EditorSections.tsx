import {
  IconBell, IconBraces, IconCalendarTime, IconCoins, IconForms, IconInfoCircle, IconMapPin, IconRotate, IconUsersGroup, IconUserStar, type Icon,
} from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import type { ReactNode } from "react";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { useSectionSummaries } from "../../hooks/useSectionSummaries";
import { bySection, SECTIONS, type SectionId } from "../../model/sections";
import { editorWords } from "../../words/editor";
import { AdvancedSection } from "./AdvancedSection";
import { AvailabilitySection } from "./AvailabilitySection";
import { EssentialsSection } from "./EssentialsSection";
import { FieldsSection } from "./FieldsSection";
import { ParticipantsSection } from "./ParticipantsSection";
import { PeopleSection } from "./PeopleSection";
import { PlaceSection } from "./PlaceSection";
import { PricesSection } from "./PricesSection";
import { RemindersSection } from "./RemindersSection";
import { RulesSection } from "./RulesSection";
import { SectionCard } from "./SectionCard";
import classes from "./SectionCard.module.css";

const ICONS: Record<SectionId, Icon> = {
  essentials: IconInfoCircle, availability: IconCalendarTime, people: IconUserStar, participants: IconUsersGroup,
  fields: IconForms, prices: IconCoins, rules: IconRotate, reminders: IconBell, place: IconMapPin, advanced: IconBraces,
};

type Props = {
  id: string | undefined;
  opened: readonly SectionId[];
  onToggle: (section: SectionId) => void;
  problems: readonly { path: string; message: string }[];
  categories: string[];
  readOnly: boolean;
};

export function EditorSections({ id, opened, onToggle, problems, categories, readOnly }: Props) {
  const t = useText(editorWords);
  const form = useServiceFormContext();
  const summaries = useSectionSummaries(form.getValues());
  const wrong = bySection(problems);
  const bodies: Record<SectionId, () => ReactNode> = {
    essentials: () => <EssentialsSection categories={categories} />,
    availability: () => <AvailabilitySection readOnly={readOnly} />,
    people: () => <PeopleSection />,
    participants: () => <ParticipantsSection />,
    fields: () => <FieldsSection />,
    prices: () => <PricesSection />,
    rules: () => <RulesSection />,
    reminders: () => <RemindersSection readOnly={readOnly} />,
    place: () => <PlaceSection />,
    advanced: () => <AdvancedSection id={id} />,
  };
  return SECTIONS.map((section) => (
    <SectionCard
      key={section} id={section} icon={ICONS[section]} title={t.section[section]} summary={summaries[section]}
      opened={opened.includes(section)} onToggle={() => onToggle(section)}
      problems={wrong.find((group) => group.section === section)?.problems.length ?? 0}
    >
      {opened.includes(section) && (
        <fieldset disabled={readOnly} className={classes.fields}>{bodies[section]()}</fieldset>
      )}
    </SectionCard>
  ));
}
