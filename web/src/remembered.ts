/** Storage may be full or forbidden: the page works without it. */
export function remember(key: string, value: string | undefined, store: Storage = localStorage): void {
  try {
    if (value === undefined) store.removeItem(key);
    else store.setItem(key, value);
  } catch {
    // A text larger than the browser keeps, or no storage at all: nothing depends on it.
  }
}

export function recall(key: string, store: Storage = localStorage): string | undefined {
  try {
    return store.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
