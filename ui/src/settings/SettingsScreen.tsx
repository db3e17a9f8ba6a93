// Placeholder until its own commit.
export function SettingsScreen(_: { page?: string }) {
  return null;
}
