// Placeholder until its own commit.
export function UpdateTask(_: { database: string; back?: string }) {
  return null;
}
