// Placeholder until its own commit.
export function DriftScreen(_: { database: string }) {
  return null;
}
