// The centre's address as a person types it. Nothing is asked of the network here.
import type { CentralSettings } from "../wire/CentralSettings";

export interface CentralText {
  host: string;
  port: string;
  database: string;
  user: string;
  password: string;
}

export type CentralFaults = Partial<Record<keyof CentralText, string>>;

const NAME = "central";
export const PORT = "5432";

export function centralText(central: CentralSettings | null): CentralText {
  const { host = "", port = PORT, database = "", user = "" } = central ?? {};
  return { host, port: String(port), database, user, password: "" };
}

/** The names of the texts that say what is wrong. */
export function centralFaults({ host, port, database, user }: CentralText): CentralFaults {
  const faults: CentralFaults = {};
  if (host.trim() === "") faults.host = "window-settings-fault-empty";
  else if (/[\s/@:?#]/.test(host.trim())) faults.host = "window-settings-fault-host";
  if (!/^\d{1,5}$/.test(port.trim()) || Number(port) < 1 || Number(port) > 65535)
    faults.port = "window-settings-fault-port";
  if (database.trim() === "") faults.database = "window-settings-fault-empty";
  if (user.trim() === "") faults.user = "window-settings-fault-empty";
  return faults;
}

export function centralOf({ host, port, database, user }: CentralText, known: CentralSettings | null): CentralSettings {
  return {
    name: known?.name ?? NAME,
    host: host.trim(),
    port: Number(port),
    database: database.trim(),
    user: user.trim(),
  };
}

/** The password to hand over; none where nobody typed one. */
export const passwordOf = ({ password }: CentralText): string | null => (password === "" ? null : password);
