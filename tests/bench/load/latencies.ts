/** ms */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly count: number;
}

/** Times, as many as come. */
export class Latencies {
  #times = new Float64Array(1 << 16);
  #count = 0;

  add(ms: number): void {
    if (this.#count === this.#times.length) {
      const more = new Float64Array(2 * this.#count);
      more.set(this.#times);
      this.#times = more;
    }
    this.#times[this.#count++] = ms;
  }

  clear(): void {
    this.#count = 0;
  }

  /** Null where there are none. */
  percentiles(): Percentiles | null {
    if (this.#count === 0) return null;
    const sorted = this.#times.slice(0, this.#count).sort();
    const at = (share: number): number => sorted[Math.min(this.#count - 1, Math.floor(share * this.#count))]!;
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99), count: this.#count };
  }
}
