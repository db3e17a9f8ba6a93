// Placeholder until its own commit.
export function BaseDataScreen(_: { database?: string }) {
  return null;
}
