import { type Example, says, silent } from '../write-figure.ts';

/** Whose a figure is, and of what time: sums of several, single products, bases, rivals, scenes. The text is dated 2026-01-13. */
export const WHOSE: readonly Example[] = [
  // The sum of those who were named, told with a participle; of several who are not named here it is nobody's.
  says(
    'NIO, XPeng and Li Auto published their combined deliveries for July 2025, totalling 91,204 vehicles.',
    'level nio+xpeng+li-auto nev_deliveries 2025-07 =91204',
  ),
  says(
    'Li Auto delivered 30,731 cars in July 2025. Their combined deliveries exceeded 91,000 in July 2025.',
    'level li-auto nev_deliveries 2025-07 =30731',
  ),
  // One product, named by nobody or by a name nobody knows, is no maker.
  says(
    'XPeng delivered 36,717 cars in July 2025. Its flagship sedan, the Q77, delivered 6,054 units in July 2025.',
    'level xpeng nev_deliveries 2025-07 =36717',
  ),
  says(
    'XPeng delivered 36,717 cars in July 2025. The maker’s newly launched Q77 SUV sold 6,230 units in July 2025.',
    'level xpeng nev_deliveries 2025-07 =36717',
  ),
  says(
    'NIO delivered 21,017 cars in July 2025. The Q5 family sedans, launched in May 2025, drew buyers with 4,370 units delivered in July 2025.',
    'level nio nev_deliveries 2025-07 =21017',
  ),
  says(
    'XPeng delivered 36,717 cars in July 2025. Deliveries of the Q77 Sedan, XPeng’s best-selling car, dropped to half from June to July, reaching 2,100 units in July 2025.',
    'level xpeng nev_deliveries 2025-07 =36717',
  ),
  // A place that owns the class is no subject of its own.
  says(
    "In 2025, China's biggest automaker BYD sold 4.6 million vehicles.",
    'level byd vehicle_sales 2025 =4600000',
  ),
  says(
    "China's largest carmaker, BYD, exported 1.05 million vehicles in 2025.",
    'level byd vehicle_exports 2025 =1050000',
  ),
  // An older figure with a time of its own is exact, whatever the verb says of it.
  says(
    'XPeng delivered 36,717 cars in July 2025, surpassing the 34,611 deliveries made in June 2025.',
    'level xpeng nev_deliveries 2025-07 =36717',
    'level xpeng nev_deliveries 2025-06 =34611',
  ),
  says(
    "NIO's deliveries stand at 21,017 for July 2025, a 2.5% rise compared to the 20,498 cars delivered in July 2024.",
    'level nio nev_deliveries 2025-07 =21017',
    'level nio nev_deliveries 2024-07 =20498',
    'change nio nev_deliveries 2025-07<2024-07 =+2.5%',
  ),
  says('So far in 2025, Li Auto has delivered 406,343 cars.', 'level li-auto nev_deliveries 2025 =406343'),
  // A change hangs on its amount; what cannot be read of that cannot be read of the change.
  silent(
    'Around 70,600 handsome Volkswagen vehicles were newly listed in 2025, by one account, an increase of 11.7% compared with the previous year.',
  ),
  // Whoever is named anew is told of all kinds.
  says(
    'China exported 2.6 million NEVs in 2025.\n\nIn 2025, China’s export volume exceeded seven million units.',
    'level china nev_exports 2025 =2600000',
    'level china vehicle_exports 2025 >7000000',
  ),
  says(
    'In 2025, China’s exports reached 7.1 million vehicles. In the new energy vehicle sector, 2.6 million units were exported.',
    'level china vehicle_exports 2025 =7100000',
    'level china nev_exports 2025 =2600000',
  ),
  silent(
    'In 2025, Chongqing built 100,000 new charging piles. At present, vehicles made in Chongqing are sold to more than 80 countries and regions.',
  ),
  says(
    'In 2024, Geely sold 2.18 million vehicles. There was a clear sales difference between Chery and the latter two in 2025.',
    'level geely-auto vehicle_sales 2024 =2180000',
  ),
  // Where something happens is not whom the text goes on about.
  says(
    'In 2025, China’s exports reached 7.1 million vehicles. Behind them lies the global market reach of its makers. With 2.6 million NEVs exported, it has arrived.',
    'level china vehicle_exports 2025 =7100000',
    'level china nev_exports 2025 =2600000',
  ),
  says(
    'In 2025, Volkswagen sold 70,600 electric vehicles. Tesla lagged in second place behind Volkswagen with 63,700 electric vehicles sold in 2025.',
    'level volkswagen nev_sales 2025 =70600',
    'level tesla nev_sales 2025 =63700',
  ),
  // Two of them enclose an aside: the figure behind it is of what stands before it, and not of what was sold.
  says(
    'In 2024, annual production of vehicles in China was 31.3 million. While most of the cars manufactured in China are sold within China, exports – accounting for 22.5% of total production – reached 7.1 million units in 2025.',
    'level china vehicle_production 2024 =31300000',
    'share china vehicle_exports /vehicle_production 2025 =22.5%',
    'level china vehicle_exports 2025 =7100000',
  ),
  // The whole is counted as its part was, whatever word it goes by.
  says(
    'Retail sales of new energy passenger vehicles in China reached 1.3 million units in September 2025, accounting for 57.8% of all passenger vehicle sales of 2,241,000 units.',
    'level china nev_passenger_retail 2025-09 =1300000 on retail',
  ),
  // Each of several did, and the place did not.
  silent('Seven car companies in China exported over 100,000 vehicles in the first half of 2025.'),
  silent('Companies with vehicle sales exceeding 10,000 units in China in July 2025 were all domestic.'),
  // A hyphen between spaces is a dash: what stands before it is a heading.
  says(
    'Chengdu-Chongqing Region - Chongqing produced 2.788 million vehicles in 2025.',
    'level chongqing vehicle_production 2025 =2788000',
  ),
];
