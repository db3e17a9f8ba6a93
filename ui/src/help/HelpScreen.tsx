// Placeholder until its own commit.
export function HelpScreen(_: { code?: string }) {
  return null;
}
