import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useAddress, type Target } from "./use-address";

interface ViewLinkProps {
  readonly to: Target;
  readonly children: ReactNode;
  /** For a reader, where the visible text says too little on its own. */
  readonly label?: string;
  readonly className?: string;
}

/** A link to another view of the tab, underlined so that it is told from text without its colour; keeps the term. */
export function ViewLink({ to, children, label, className }: ViewLinkProps) {
  const { hrefTo } = useAddress();
  return (
    <Link inline href={hrefTo(to)} {...(label ? { "aria-label": label } : {})} {...(className ? { className } : {})}>
      {children}
    </Link>
  );
}
