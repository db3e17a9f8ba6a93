// How long ago something was, in words: for headings.
import type { Text } from "../texts/texts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** `14 dakika önce`. */
export function ago(time: Date, now: Date, text: Text): string {
  const passed = Math.max(0, now.getTime() - time.getTime());
  if (passed < MINUTE) return text("window-backups-ago-now");
  if (passed < HOUR) return text("window-backups-ago-minutes", { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return text("window-backups-ago-hours", { count: Math.floor(passed / HOUR) });
  return text("window-backups-ago-days", { count: Math.floor(passed / DAY) });
}
