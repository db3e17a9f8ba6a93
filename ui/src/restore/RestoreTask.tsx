// Placeholder until its own commit.
export function RestoreTask(_: { database: string; backup?: string }) {
  return null;
}
