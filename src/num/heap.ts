/** Binary min-heap of (key, item); stale entries are skipped by the caller. Items are not negative. */
export class MinHeap {
  private keys = new Float64Array(16);
  private items = new Int32Array(16);
  private count = 0;
  /** Key of the item popped last. */
  key = 0;

  get size(): number {
    return this.count;
  }

  clear(): void {
    this.count = 0;
  }

  push(key: number, item: number): void {
    if (this.count === this.items.length) this.grow();
    const { keys, items } = this;
    let i = this.count++;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (keys[parent]! <= key) break;
      keys[i] = keys[parent]!;
      items[i] = items[parent]!;
      i = parent;
    }
    keys[i] = key;
    items[i] = item;
  }

  /** The item of the least key, which is then in `key`; −1 when empty. */
  pop(): number {
    if (this.count === 0) return -1;
    const { keys, items } = this;
    const item = items[0]!;
    this.key = keys[0]!;
    const n = --this.count;
    if (n === 0) return item;
    const lastKey = keys[n]!;
    const lastItem = items[n]!;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= n) break;
      if (child + 1 < n && keys[child + 1]! < keys[child]!) child++;
      if (keys[child]! >= lastKey) break;
      keys[i] = keys[child]!;
      items[i] = items[child]!;
      i = child;
    }
    keys[i] = lastKey;
    items[i] = lastItem;
    return item;
  }

  private grow(): void {
    const keys = new Float64Array(2 * this.count);
    const items = new Int32Array(2 * this.count);
    keys.set(this.keys);
    items.set(this.items);
    this.keys = keys;
    this.items = items;
  }
}
