import { type Example, says, silent } from '../write-figure.ts';

/** Parts of a market, parts told of the figure before, and one in so many. */
export const MARKETS: readonly Example[] = [
  says(
    "BYD's market share in China reached 13.1% in October 2025.",
    'byd vehicle_sales /vehicle_sales@china 2025-10 =13.1%',
  ),
  says(
    'BYD held a 13.1% share of the Chinese car market in October 2025.',
    'byd vehicle_sales /vehicle_sales@china 2025-10 =13.1%',
  ),
  says(
    "In October 2025, BYD took 13.1 percent of China's passenger car market.",
    'byd passenger_vehicle_sales /passenger_vehicle_sales@china 2025-10 =13.1%',
  ),
  says(
    "BYD's share of China's NEV market rose 2 percentage points to 30% in October 2025.",
    'byd nev_sales /nev_sales@china 2025-10 =30%',
  ),
  says(
    'With 13.1% of the market, BYD was the biggest carmaker in China in October 2025.',
    'byd vehicle_sales /vehicle_sales@china 2025-10 =13.1%',
  ),
  says(
    'BYD and Geely had 13.1% and 11.2% of the Chinese car market in October 2025, respectively.',
    'byd vehicle_sales /vehicle_sales@china 2025-10 =13.1%',
    'geely-auto vehicle_sales /vehicle_sales@china 2025-10 =11.2%',
  ),
  says(
    'New energy vehicles had a market share of 25.6% in China in 2022.',
    'china nev_sales /vehicle_sales 2022 =25.6%',
  ),
  says(
    'China sold 6.887 million new energy vehicles in 2022, with a market share of 25.6%.',
    'china nev_sales /vehicle_sales 2022 =25.6%',
  ),
];

export const PROPELLED: readonly Example[] = [
  says(
    "A surge in 2024 propelled NEVs to capture a 37.5% share of China's vehicle market.",
    'china nev_sales /vehicle_sales 2024 =37.5%',
  ),
];

export const TOLD_BEFORE: readonly Example[] = [
  says(
    'China exported 6.4 million vehicles in 2024, of which 20% were NEVs.',
    'china nev_exports /vehicle_exports 2024 =20%',
  ),
  says(
    'China exported 6.4 million vehicles in 2024, 20 percent of them NEVs.',
    'china nev_exports /vehicle_exports 2024 =20%',
  ),
  says(
    'China exported 6.4 million vehicles in 2024, with NEVs accounting for 20%.',
    'china nev_exports /vehicle_exports 2024 =20%',
  ),
  says(
    'Chongqing produced 2.54 million vehicles in 2024, 8.1% of the national total.',
    'chongqing vehicle_production /vehicle_production@china 2024 =8.1%',
  ),
  says(
    "Anhui's auto exports were 24.6 percent of the national total in 2024.",
    'anhui vehicle_exports /vehicle_exports@china 2024 =24.6%',
  ),
  says(
    'In 2024 Anhui made 3.57 million vehicles, of which 1.68 million were NEVs, accounting for 11.4% and 12.8% of the national total, respectively.',
    'anhui vehicle_production /vehicle_production@china 2024 =11.4%',
    'anhui nev_production /nev_production@china 2024 =12.8%',
  ),
  says(
    'Four out of every 10 cars sold in China in 2024 were new energy vehicles.',
    'china nev_sales /vehicle_sales 2024 =40%',
  ),
  says(
    'More than half of the cars sold in China in October 2025 were NEVs.',
    'china nev_sales /vehicle_sales 2025-10 >50%',
  ),
];

/** Another market, somebody nobody named, a step and no share. */
export const NO_MARKET: readonly Example[] = [
  silent("BYD held 13.1% of China's luxury car market in October 2025."),
  silent('BYD could take 20% of the Chinese car market in 2026.'),
  silent('Local brands held 70% of the Chinese car market in October 2025.'),
  silent("BYD's market share in China rose 2 percentage points in October 2025."),
  silent('BYD sold 441,706 vehicles in October 2025. Its shares gained 2% on the market.'),
  silent('BYD sold 441,706 vehicles in October 2025, 20 percent of them white.'),
  silent(
    'Tesla delivered 139,624 vehicles in China in 2024, which accounted for 32.1 percent of its deliveries.',
  ),
  silent(
    "China sold 2 million PHEVs in 2024. China's share of fully electric global sales was 63.2% in 2024.",
  ),
  silent('In 2024 NEVs made up 75.4 percent of sales within Chinese self-owned brands.'),
];
