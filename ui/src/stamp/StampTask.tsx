// Placeholder until its own commit.
export function StampTask(_: { database: string; revision?: string }) {
  return null;
}
