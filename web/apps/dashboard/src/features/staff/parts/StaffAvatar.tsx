import { Avatar } from "@mantine/core";

/** Initials on a tint of the person's calendar colour, dark or light enough to read whatever the colour. */
export function StaffAvatar({ name, color }: { name: string; color: string | null }) {
  if (!color) return <Avatar name={name} size={34} color="initials" aria-hidden />;
  return (
    <Avatar
      name={name} size={34} aria-hidden
      styles={{
        placeholder: {
          background: `color-mix(in srgb, ${color} 16%, var(--comptoir-surface))`,
          color: `light-dark(color-mix(in srgb, ${color} 52%, #000), color-mix(in srgb, ${color} 40%, #fff))`,
        },
      }}
    />
  );
}
