import { TimeInput } from "@mantine/dates";

type Props = {
  label: string;
  value: string;
  onChange: (time: string) => void;
  /** Midnight as an end is `24:00`, not the start of the day. */
  end?: boolean;
  disabled?: boolean;
};

/** A wall-clock time; the browser's own field, so that phones show their wheel. */
export function TimeField({ label, value, onChange, end = false, disabled }: Props) {
  return (
    <TimeInput
      aria-label={label} value={value === "24:00" ? "00:00" : value} w={118} disabled={disabled} className="tabular"
      onChange={(event) => {
        const time = event.currentTarget.value;
        if (time) onChange(end && time === "00:00" ? "24:00" : time);
      }}
    />
  );
}
