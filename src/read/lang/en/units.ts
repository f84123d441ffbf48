/** Units of measure and money after a number: contract unit and the power of ten to base units. */
export interface UnitWord {
  readonly unit: string;
  readonly power: number;
  readonly style: 'money' | 'measure' | 'count';
}

const money = (unit: string): UnitWord => ({ unit, power: 0, style: 'money' });
const measure = (unit: string, power = 0): UnitWord => ({ unit, power, style: 'measure' });

export const UNIT_PHRASES: readonly (readonly [string, UnitWord])[] = [
  ['yuan', money('CNY')],
  ['rmb', money('CNY')],
  ['cny', money('CNY')],
  ['renminbi', money('CNY')],
  ['yuan renminbi', money('CNY')],
  ['us dollars', money('USD')],
  ['us dollar', money('USD')],
  ['u.s. dollars', money('USD')],
  ['dollars', money('USD')],
  ['dollar', money('USD')],
  ['usd', money('USD')],
  ['hong kong dollars', money('HKD')],
  ['hong kong dollar', money('HKD')],
  ['hk dollars', money('HKD')],
  ['hkd', money('HKD')],
  ['euros', money('EUR')],
  ['euro', money('EUR')],
  ['eur', money('EUR')],
  ['yen', money('JPY')],
  ['won', money('KRW')],
  ['km', measure('km')],
  ['kilometers', measure('km')],
  ['kilometres', measure('km')],
  ['kilometer', measure('km')],
  ['kilometre', measure('km')],
  ['km / h', measure('km/h')],
  ['kmh', measure('km/h')],
  ['kilometers per hour', measure('km/h')],
  ['kilometres per hour', measure('km/h')],
  ['square kilometers', measure('m2', 6)],
  ['square kilometres', measure('m2', 6)],
  ['square kilometer', measure('m2', 6)],
  ['square kilometre', measure('m2', 6)],
  ['square km', measure('m2', 6)],
  ['sq km', measure('m2', 6)],
  ['square meters', measure('m2')],
  ['square metres', measure('m2')],
  ['square meter', measure('m2')],
  ['square metre', measure('m2')],
];

/** Words for "one of what is counted", whatever that is. */
export const COUNTERS: ReadonlySet<string> = new Set(['units', 'unit', 'pieces', 'pcs', 'sets', 'items']);

/** Currency marks and codes before a number. */
export const CURRENCY_BEFORE: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us $', 'USD'],
  ['hk $', 'HKD'],
  ['rmb', 'CNY'],
  ['cny', 'CNY'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['yuan', 'CNY'],
  ['usd', 'USD'],
  ['hkd', 'HKD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
]);
