/** A service's or staff member's colour beside its name; never the only sign of anything. */
export function ColorDot({ color, size = 10 }: { color: string | null | undefined; size?: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: "inline-block", flex: "none", width: size, height: size, borderRadius: "50%",
        background: color || "var(--mantine-color-gray-5)", boxShadow: "inset 0 0 0 1px rgb(0 0 0 / 12%)",
      }}
    />
  );
}
