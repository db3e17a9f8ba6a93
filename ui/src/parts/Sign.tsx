// An icon with what its colour says.
import type { Icon } from "@tabler/icons-react";
import type { Tone } from "../theme/tokens";

export interface Sign {
  icon: Icon;
  tone: Tone;
}

/** The icon alone, in the colour of what it says; its word stands beside it. */
export function SignIcon({ sign, size = 22 }: { sign: Sign; size?: number }) {
  const Drawing = sign.icon;
  return <Drawing size={size} stroke={2} color={`var(--k-${sign.tone})`} style={{ flex: "none" }} aria-hidden />;
}
