// Placeholder until its own commit.
export function RecoverTask(_: { database: string }) {
  return null;
}
