// Placeholder until its own commit.
export function BackupsScreen(_: { database?: string }) {
  return null;
}
