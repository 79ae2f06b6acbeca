import { NumberInput, SegmentedControl, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { useLocationsInReach } from "../../../locations/hooks/useLocations";
import { useServiceFormContext } from "../../hooks/serviceForm";
import type { LocationForm } from "../../model/form";
import { placeWords } from "../../words/place";

const ZONES = Intl.supportedValuesOf("timeZone");

/** On site, remote or both; which establishment; which clock. */
export function PlaceSection() {
  const t = useText(placeWords);
  const { timeZone } = useRegion();
  const form = useServiceFormContext();
  const locations = useLocationsInReach(form.getInitialValues().locationId);
  const { type } = form.getValues().location;
  const inPlace = type === "physical" || type === "hybrid";
  const online = type === "virtual" || type === "hybrid";
  return (
    <>
      <div>
        <Text size="sm" fw={500} mb={6}>{t.how}</Text>
        <SegmentedControl
          aria-label={t.how} value={type} fullWidth
          onChange={(next) => form.setFieldValue("location.type", next as LocationForm["type"])}
          data={(["none", "physical", "virtual", "hybrid"] as const).map((value) => ({ value, label: t.kinds[value] }))}
        />
      </div>
      {inPlace && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <TextInput label={t.address} autoComplete="off" {...form.getInputProps("location.address")} />
          <TextInput label={t.room} {...form.getInputProps("location.room")} />
          <NumberInput label={t.latitude} min={-90} max={90} decimalScale={6} {...form.getInputProps("location.lat")} />
          <NumberInput label={t.longitude} min={-180} max={180} decimalScale={6} {...form.getInputProps("location.lng")} />
        </SimpleGrid>
      )}
      {online && (
        <TextInput
          label={t.virtualLink} description={t.virtualLinkHint} type="url" placeholder="https://…"
          {...form.getInputProps("location.virtualLink")}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t.site} description={t.siteHint} clearable placeholder={t.everySite}
          data={locations.map((location) => ({ value: location.id, label: location.name }))}
          {...form.getInputProps("locationId")}
        />
        <Select
          label={t.timeZone} description={t.timeZoneHint} clearable searchable placeholder={timeZone} data={ZONES} limit={60}
          {...form.getInputProps("timeZone")}
        />
      </SimpleGrid>
    </>
  );
}
