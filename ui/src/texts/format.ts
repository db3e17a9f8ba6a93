// Times, spans and sizes as people of the language write them: sizes and spans as kasadar-l10n has them.
import type { Language, Text } from "./texts";

const LOCALE = { tr: "tr-TR", en: "en-GB" } as const;
const SIZES = ["B", "KB", "MB", "GB", "TB", "PB"];
const SPANS = { tr: ["sa", "dk", "sn"], en: ["h", "min", "s"] } as const;

/** At most one digit behind the point. */
function tenths(number: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 1 }).format(number);
}

/** `412,6 MB`; 1 KB is 1,024 bytes, as on the tills' Windows. */
export function size(bytes: number, language: Language): string {
  let [number, unit] = [bytes, 0];
  while (Math.round(number * 10) >= 10240 && unit < SIZES.length - 1) [number, unit] = [number / 1024, unit + 1];
  return `${tenths(number, language)} ${SIZES[unit]}`;
}

/** `1 dk 12 sn`. */
export function span(milliseconds: number, language: Language): string {
  const [hours, minutes, seconds] = SPANS[language];
  if (milliseconds < 100) return `${milliseconds} ms`;
  if (milliseconds < 9950) return `${tenths(milliseconds / 1000, language)} ${seconds}`;
  const whole = Math.round(milliseconds / 1000);
  if (whole < 60) return `${whole} ${seconds}`;
  const [large, small] = whole < 3600 ? [60, 1] : [3600, 60];
  const [largeUnit, smallUnit] = whole < 3600 ? [minutes, seconds] : [hours, minutes];
  const rest = Math.floor((whole % large) / small);
  return `${Math.floor(whole / large)} ${largeUnit}${rest > 0 ? ` ${rest} ${smallUnit}` : ""}`;
}

/** `14:05`. */
export function clock(time: Date, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { hour: "2-digit", minute: "2-digit", hour12: false }).format(time);
}

/** `Bugün 13:52`, or the date. */
export function when(time: Date, now: Date, language: Language, text: Text): string {
  const day = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((day(now) - day(time)) / 86_400_000);
  const at = clock(time, language);
  if (days === 0) return text("window-today", { time: at });
  if (days === 1) return text("window-yesterday", { time: at });
  const month = language === "tr" ? "2-digit" : "short";
  const style = { day: language === "tr" ? "2-digit" : "numeric", month, year: "numeric" } as const;
  return text("window-day", { date: new Intl.DateTimeFormat(LOCALE[language], style).format(time), time: at });
}

const MINUTE = 60_000;

/** `14 dakika önce` within the last hour, else as `when` has it. */
export function near(time: Date, now: Date, language: Language, text: Text): string {
  const minutes = Math.floor((now.getTime() - time.getTime()) / MINUTE);
  if (minutes < 0 || minutes >= 60) return when(time, now, language, text);
  return new Intl.RelativeTimeFormat(LOCALE[language], { numeric: "auto" }).format(-minutes, "minute");
}
