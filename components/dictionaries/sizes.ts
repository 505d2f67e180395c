/** Bytes as people read them: 4.1 MB. */
export function sizeIn(locale: string, bytes: number): string {
  const [unit, size] =
    bytes < 1_000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1e3] as const)
        : bytes < 1_000_000_000
          ? (['megabyte', bytes / 1e6] as const)
          : (['gigabyte', bytes / 1e9] as const);
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
}
