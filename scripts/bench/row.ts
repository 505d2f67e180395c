/** One measured figure. `npm run bench` prints them as a table and writes them to .output/bench.json. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  /** What it is measured against in the same run; null where the figure stands alone. */
  comparedWith: string | null;
  /** Value divided by that of what it is compared with. */
  ratio: number | null;
  /** Lower and upper tenth of the loads, in the unit of the ratio where there is one, else of the value. */
  spread: readonly [number, number] | null;
  budget: string | null;
  met: boolean | null;
}

/** A group of figures. Later parts of the project add theirs to the list in `scripts/bench.ts`. */
export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

/** Median of some numbers. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Lower and upper tenth. */
export function spreadOf(values: readonly number[]): readonly [number, number] {
  return [quantile(values, 0.1), quantile(values, 0.9)];
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** A figure that stands alone. */
export function plainRow(name: string, values: readonly number[], unit: string, limit: number | null = null): Row {
  const value = median(values);
  return {
    name,
    value,
    unit,
    comparedWith: null,
    ratio: null,
    spread: values.length > 1 ? spreadOf(values) : null,
    budget: limit === null ? null : `≤ ${limit} ${unit}`,
    met: limit === null ? null : value <= limit,
  };
}

/** A figure against another, load by load: the ratio is the median of the loads' ratios. */
export function ratioRow(
  name: string,
  values: readonly number[],
  against: readonly number[],
  comparedWith: string,
  limit: number | null,
): Row {
  const ratios = values.map((value, load) => value / against[load]!);
  const ratio = median(ratios);
  return {
    name,
    value: median(values),
    unit: 'ms',
    comparedWith,
    ratio,
    spread: spreadOf(ratios),
    budget: limit === null ? null : `≤ ${limit}×`,
    met: limit === null ? null : ratio <= limit,
  };
}
