import { describe, expect, it } from 'vitest';
import { cardDe } from '@/components/strings/de/card.ts';
import { cardEn } from '@/components/strings/en/card.ts';
import { ageOf, dayInWords, isGuidelineOld, isOlderThanMonths, isSourceOld } from '@/lookup/age.ts';

const at = (iso: string) => new Date(`${iso}T12:00:00Z`);
const words = (iso: string, now: string) => {
  const age = ageOf(iso, at(now));
  return age && cardEn.ago(age);
};

describe('age in words', () => {
  it.each([
    ['2025-04-16', '2026-11-22', '1 year 7 months ago'],
    ['2025-04-16', '2026-04-16', '1 year ago'],
    ['2025-04-16', '2026-04-15', '11 months ago'],
    ['2025-04-16', '2027-05-16', '2 years 1 month ago'],
    ['2025-04-16', '2025-05-16', '1 month ago'],
    ['2025-04-16', '2025-05-15', '29 days ago'],
    ['2025-04-16', '2025-04-17', '1 day ago'],
    ['2025-04-16', '2025-04-16', 'today'],
    ['2024-12-31', '2025-01-01', '1 day ago'],
    ['2024-02-29', '2025-02-28', '11 months ago'],
    ['2024-02-29', '2025-03-01', '1 year ago'],
  ])('%s seen on %s is %s', (iso, now, expected) => {
    expect(words(iso, now)).toBe(expected);
  });

  it.each([
    [{ years: 1, months: 7, days: 0 }, 'vor 1 Jahr und 7 Monaten'],
    [{ years: 2, months: 1, days: 0 }, 'vor 2 Jahren und 1 Monat'],
    [{ years: 0, months: 0, days: 1 }, 'vor 1 Tag'],
    [{ years: 0, months: 0, days: 0 }, 'heute'],
  ])('is said in German too: %j', (age, expected) => {
    expect(cardDe.ago(age)).toBe(expected);
  });

  it('says nothing of days to come or of text that is no day', () => {
    expect(words('2026-11-23', '2026-11-22')).toBeNull();
    expect(words('2025-02-31', '2026-11-22')).toBeNull();
    expect(words('April 2025', '2026-11-22')).toBeNull();
    expect(ageOf('2025-04-16', new Date(Number.NaN))).toBeNull();
  });
});

describe('warnings', () => {
  it('counts exactly 24 months as not more than 24 months', () => {
    expect(isSourceOld('2024-11-22', at('2026-11-22'))).toBe(false);
    expect(isSourceOld('2024-11-22', at('2026-11-23'))).toBe(true);
    expect(isSourceOld('2025-04-16', at('2026-11-22'))).toBe(false);
  });

  it('clamps to the end of a short month and crosses years', () => {
    expect(isOlderThanMonths('2024-02-29', 24, at('2026-02-28'))).toBe(false);
    expect(isOlderThanMonths('2024-02-29', 24, at('2026-03-01'))).toBe(true);
    expect(isOlderThanMonths('2025-12-31', 2, at('2026-02-28'))).toBe(false);
    expect(isOlderThanMonths('2025-12-31', 2, at('2026-03-01'))).toBe(true);
  });

  it('does not warn of a date it cannot read', () => {
    expect(isSourceOld('unknown', at('2026-11-22'))).toBe(false);
  });

  it('calls a guideline old only when its whole edition year is over five years ago', () => {
    expect(isGuidelineOld(2015, at('2026-11-22'))).toBe(true);
    expect(isGuidelineOld(2020, at('2026-01-01'))).toBe(true);
    expect(isGuidelineOld(2021, at('2026-12-31'))).toBe(false);
    expect(isGuidelineOld(2026, at('2026-12-31'))).toBe(false);
  });
});

describe('a day in words', () => {
  it('is written by locale and never shifted by a time zone', () => {
    expect(dayInWords('2025-04-16', 'en-GB')).toBe('16 April 2025');
    expect(dayInWords('2025-04-16', 'en-US')).toBe('April 16, 2025');
    expect(dayInWords('2025-04-16', 'de')).toBe('16. April 2025');
    expect(dayInWords('2025-01-01', 'en-GB')).toBe('1 January 2025');
  });

  it('gives text back that is no day', () => {
    expect(dayInWords('spring 2025', 'en-GB')).toBe('spring 2025');
  });
});
