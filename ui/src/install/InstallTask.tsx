// Placeholder until its own commit.
export function InstallTask(_: object) {
  return null;
}
