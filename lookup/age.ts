/**
 * How old a date is, as a reader counts it: whole calendar years, months and days. No clock here: `now` is always handed in.
 * Dates are calendar days (YYYY-MM-DD) and compared in UTC, so the same two dates give the same answer everywhere.
 */

/** A span of calendar time, largest unit first; `days` counts only when years and months are zero. */
export interface Age {
  years: number;
  months: number;
  days: number;
}

/** A source that has not been updated for longer than this is shown with a warning. */
export const SOURCE_WARNING_MONTHS = 24;

/** A guideline edition older than this is said to be so beside its citation. */
export const GUIDELINE_WARNING_YEARS = 5;

const DAY = 24 * 60 * 60 * 1000;

interface Day {
  year: number;
  month: number;
  day: number;
}

function readDay(iso: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!parts) return null;
  const date = new Date(`${iso}T00:00:00Z`);
  // Date.parse rolls 31 February over to March; a date that does not exist is no date.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return null;
  return dayOf(date);
}

function dayOf(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** Time from an ISO day to now, or null when the text is no day or lies in the future. */
export function ageOf(iso: string, now: Date): Age | null {
  const then = readDay(iso);
  if (then === null || Number.isNaN(now.getTime())) return null;
  const today = dayOf(now);
  const days = (Date.UTC(today.year, today.month, today.day) - Date.UTC(then.year, then.month, then.day)) / DAY;
  if (days < 0) return null;
  const months = (today.year - then.year) * 12 + (today.month - then.month) - (today.day < then.day ? 1 : 0);
  return { years: Math.floor(months / 12), months: months % 12, days: months === 0 ? days : 0 };
}

/** Whether more than `months` calendar months lie between an ISO day and now; exactly that many is not more. */
export function isOlderThanMonths(iso: string, months: number, now: Date): boolean {
  const then = readDay(iso);
  if (then === null) return false;
  const total = then.year * 12 + then.month + months;
  const year = Math.floor(total / 12);
  const month = total % 12;
  // The day is clamped to the month's length: two years after 29 February is 28 February.
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const limit = Date.UTC(year, month, Math.min(then.day, lastOfMonth));
  const today = dayOf(now);
  return Date.UTC(today.year, today.month, today.day) > limit;
}

/** Whether the source's last update is long enough ago to warn of it. A date nobody can read warns of itself elsewhere. */
export function isSourceOld(lastUpdated: string, now: Date): boolean {
  return isOlderThanMonths(lastUpdated, SOURCE_WARNING_MONTHS, now);
}

/** Years between a guideline's edition and now, counted by year: an edition has no day. */
export function guidelineAge(editionYear: number, now: Date): number {
  return now.getUTCFullYear() - editionYear;
}

/** Whether a guideline edition is certainly over five years old: an edition of late 2021 is not yet so in 2026. */
export function isGuidelineOld(editionYear: number, now: Date): boolean {
  return guidelineAge(editionYear, now) > GUIDELINE_WARNING_YEARS;
}

/** An ISO day as people of `locale` write it ("16 April 2025"); text that is no day is given back as it is. */
export function dayInWords(iso: string, locale: string): string {
  if (readDay(iso) === null) return iso;
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${iso}T00:00:00Z`));
}
