/** What may begin at one word: records of segments with the word each would end before. Collected, then settled. */
export class Hits {
  count = 0;
  private readonly segments: number[] = [];
  private readonly records: number[] = [];
  private readonly ends: number[] = [];

  add(segment: number, record: number, end: number): void {
    const at = this.count++;
    this.segments[at] = segment;
    this.records[at] = record;
    this.ends[at] = end;
  }

  segmentOf(hit: number): number {
    return this.segments[hit]!;
  }

  recordOf(hit: number): number {
    return this.records[hit]!;
  }

  endOf(hit: number): number {
    return this.ends[hit]!;
  }

  /** The last end before a word, or 0. */
  lastBefore(word: number): number {
    let last = 0;
    for (let hit = 0; hit < this.count; hit++) {
      const end = this.ends[hit]!;
      if (end < word && end > last) last = end;
    }
    return last;
  }
}
