import { SimpleGrid, Text } from "@mantine/core";
import {
  IconArmchair, IconBed, IconCalendarRepeat, IconCalendarUser, IconKey, IconSchool, IconToolsKitchen2, IconUsersGroup, IconWand, type Icon,
} from "@tabler/icons-react";
import { PageHeader, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { TEMPLATES, type TemplateId } from "../../model/templates";
import { listWords } from "../../words/list";
import { typeWords } from "../../words/types";
import { BackLink } from "../editor/BackLink";
import classes from "./TemplatePicker.module.css";

const ICONS: Record<TemplateId, Icon> = {
  appointment: IconCalendarUser, event: IconUsersGroup, training: IconSchool, cycle: IconCalendarRepeat, rental: IconKey, table: IconToolsKitchen2,
  room: IconArmchair, lodging: IconBed, custom: IconWand,
};

/** What kind of thing is sold, in the words of the business rather than of the software. */
export function TemplatePicker() {
  const t = useText(listWords);
  const types = useText(typeWords);
  return (
    <>
      <PageHeader above={<BackLink />} title={t.chooseTitle} description={t.chooseText} />
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
        {TEMPLATES.map((template) => {
          const Icon = ICONS[template];
          return (
            <Link key={template} to="/services/new" search={{ template }} className={classes.card}>
              <span className={classes.icon}><Icon size={22} stroke={1.6} aria-hidden /></span>
              <Text component="span" fw={600} size="sm">{types.template[template]}</Text>
              <Text component="span" size="sm" c="dimmed">{types.hint[template]}</Text>
            </Link>
          );
        })}
      </SimpleGrid>
    </>
  );
}
