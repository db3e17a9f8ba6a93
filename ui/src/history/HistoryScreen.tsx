// Placeholder until its own commit.
export function HistoryScreen(_: { database?: string; revision?: string }) {
  return null;
}
