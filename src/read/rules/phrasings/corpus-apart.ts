import { type Example, says, silent } from '../write-figure.ts';

/** What a word means beside others: kinds told apart, sums told twice, limits, times that belong to the telling. The text is dated 2026-01-13. */
export const APART: readonly Example[] = [
  // Hybrids with a figure of their own: the electric vehicles are the battery ones.
  says(
    'In 2024 BYD sold 1.76 million electric vehicles and 2.49 million plug-in hybrids.',
    'level byd bev_sales 2024 =1760000',
    'level byd phev_sales 2024 =2490000',
  ),
  says(
    'BYD sold about 2.3 million electric vehicles last year, and delivered a total of 4.6 million vehicles, which includes hybrid models.',
    'level byd bev_sales 2025 ~2300000',
    'level byd nev_deliveries 2025 =4600000',
  ),
  // Named as a part of them, or in one breath with them, they are taken in.
  says(
    'BYD sold 4.27 million electric vehicles, including plug-in hybrids, in 2024.',
    'level byd nev_sales 2024 =4270000',
  ),
  says(
    'Statistics show that 12.9 million electric vehicles and plug-in hybrids were manufactured in China in 2024.',
    'level china nev_production 2024 =12900000',
  ),
  // The same sum in other money cuts nothing off; a limit reached by a limit is one.
  says(
    'In 2024, Seres sold 497,000 vehicles. The model has taken 130,000 orders, the maker said, boosting full-year revenues by up to 9 percent to 46.5 billion yuan ($6bn, £5bn) for 2025.',
    'level seres vehicle_sales 2024 =497000',
    'level seres revenue 2025 <=46500000000 from seres',
  ),
  // A month before the goal is when it was told.
  says(
    'Seres announced last March a goal of selling 1.2 million electric vehicles by 2027.',
    'target seres nev_sales =1200000 by 2027 since 2025-03 goal from seres',
  ),
  // "At the beginning of" a plan is no period of a figure.
  says(
    'At the beginning of the “14th Five-Year Plan”, China’s automobile industry showed a strong momentum, with annual production of 26.1 million vehicles in 2021.',
    'level china vehicle_production 2021 =26100000',
  ),
  // Each of those that are counted did; and the units counted are no daughters.
  says(
    'Companies with retail sales of new energy vehicles exceeding 10,000 units in China in July 2025 included Xpeng with 45,782 units, SAIC-GM-Wuling with 32,800 units and GAC Aion with 10,604 units.',
    'level xpeng nev_passenger_retail 2025-07 =45782 on retail',
    'level saic-gm-wuling nev_passenger_retail 2025-07 =32800',
    'level gac-aion nev_passenger_retail 2025-07 =10604',
  ),
  // What is done with things counted before is done with those things.
  says(
    'China produced 12.9 million NEVs in 2024, with 12.8 million being sold, and 1.2 million exported.',
    'level china nev_production 2024 =12900000',
    'level china nev_sales 2024 =12800000',
    'level china nev_exports 2024 =1200000',
  ),
  // Brackets in the words that describe a maker.
  says(
    'Chinese electric vehicle (EV) giant BYD has announced that its revenue reached 777 billion yuan in 2024.',
    'level byd revenue 2024 =777000000000 from byd',
  ),
  silent('Makers with vehicle sales exceeding 10,000 units in China in July 2025 included three newcomers.'),
];
