// augurs AutoETS in the same run: the JavaScript peer for annual series.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export async function augurs() {
  try {
    const home = dirname(createRequire(import.meta.url).resolve('@bsull/augurs/ets'));
    const ets = await import('@bsull/augurs/ets');
    ets.initSync({ module: readFileSync(join(home, 'ets_bg.wasm')) });
    return (x, h) => {
      const model = new ets.AutoETS(1, 'ZZN');
      model.fit(Float64Array.from(x));
      return [...model.predict(h, null).point];
    };
  } catch (error) {
    return { absent: error.message.split('\n')[0] };
  }
}
