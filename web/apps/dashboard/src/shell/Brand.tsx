import { Link } from "@tanstack/react-router";
import mark from "@/assets/favicon.svg";
import classes from "./Brand.module.css";

export function Brand({ compact = false }: { compact?: boolean }) {
  return (
    <Link to="/" className={classes.brand} aria-label="Comptoir">
      <img src={mark} alt="" width={28} height={28} />
      {!compact && <span>Comptoir</span>}
    </Link>
  );
}
