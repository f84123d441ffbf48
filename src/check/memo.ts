/**
 * Answers kept by key, so many at most: questions come from outside and never end. When it is full it begins anew, which costs time
 * and changes no answer.
 */
export class Memo<T> {
  private readonly kept = new Map<string, T>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): T | undefined {
    return this.kept.get(key);
  }

  set(key: string, value: T): void {
    if (this.kept.size >= this.most) this.kept.clear();
    this.kept.set(key, value);
  }

  /** A memo of its own with the answers whose key passes. */
  sifted(passes: (key: string) => boolean): Memo<T> {
    const copy = new Memo<T>(this.most);
    for (const [key, value] of this.kept) if (passes(key)) copy.kept.set(key, value);
    return copy;
  }
}
