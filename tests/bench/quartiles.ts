// Quartiles of a sample.

/** The median and the quartiles around it. */
export interface Quartiles {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** Quartiles by linear interpolation. NaN where the sample is empty. */
export function quartiles(sample: readonly number[]): Quartiles {
  const sorted = sample.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? Number.NaN;
    const above = sorted[Math.ceil(place)] ?? Number.NaN;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.25), median: at(0.5), high: at(0.75) };
}

/** The median of a sample. */
export function median(sample: readonly number[]): number {
  return quartiles(sample).median;
}
