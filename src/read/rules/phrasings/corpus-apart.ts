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
    'level byd vehicle_sales 2025 =4600000',
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
  // Who makes other cars too delivers those as well; who makes one kind only delivers that kind.
  says('In 2025 SAIC delivered 4.5 million vehicles.', 'level saic vehicle_sales 2025 =4500000'),
  says(
    'In 2025 SAIC delivered 1.6 million NEVs. NIO delivered 326,000 vehicles. Volkswagen delivered 9 million vehicles.',
    'level saic nev_deliveries 2025 =1600000',
    'level nio nev_deliveries 2025 =326000',
    'level volkswagen vehicle_sales 2025 =9000000',
  ),
  says(
    'In 2025 BYD delivered 4.6 million vehicles. Chery: 1.26 million units, including 550,000 exports.',
    'level byd vehicle_sales 2025 =4600000',
    'level chery vehicle_exports 2025 =550000',
  ),
  // What several passed each says nothing of how far.
  says(
    'In 2025, three makers—SAIC, Geely and Chery—each delivered over 2 million vehicles.',
    'level saic vehicle_sales 2025 >=2000000',
  ),
  // Times told in passing: of an older record, of what is likened, in brackets. The story goes on where it stood.
  says(
    'In November 2025, Leapmotor delivered 70,327 cars. This figure exceeded that of the previous month. Xiaomi delivered 41,000 cars.',
    'level leapmotor nev_deliveries 2025-11 =70327',
    'level xiaomi nev_deliveries 2025-11 =41000',
  ),
  says(
    'In 2025, China exported 7.1 million vehicles. This is a new record, eclipsing the previous mark hit in 2022. China produced 34.5 million vehicles.',
    'level china vehicle_exports 2025 =7100000',
    'level china vehicle_production 2025 =34500000',
  ),
  says(
    'In 2025, XPeng sold 429,000 cars, as many in a year as it did in the whole of 2023 and 2024. NIO sold 326,000 cars.',
    'level xpeng vehicle_sales 2025 =429000',
    'level nio vehicle_sales 2025 =326000',
  ),
  says(
    'In 2025, SAIC sold 4.5 million vehicles (up from 4.01 million in 2024). Chery sold 2.6 million vehicles.',
    'level saic vehicle_sales 2025 =4500000',
    'level saic vehicle_sales 2024 =4010000',
    'level chery vehicle_sales 2025 =2600000',
  ),
  // Of one of its months, not of the year; of a kind nobody can tell.
  silent(
    'In 2025, Leapmotor led the list of NEV startups with a monthly sales volume of nearly 50,000 units.',
  ),
  says(
    'In 2024, China produced 31.3 million vehicles. Chinese brands grew: last year, 14.6 million such vehicles were delivered.',
    'level china vehicle_production 2024 =31300000',
  ),
  // How sales were counted says nothing of output.
  says(
    'In 2025, Geely’s wholesale sales came to 3 million vehicles. Its output was 2.9 million vehicles.',
    'level geely-auto vehicle_sales 2025 =3000000 on wholesale',
    'level geely-auto vehicle_production 2025 =2900000',
  ),
  says(
    'China’s EV exports increased by 60 percent in 2025, reaching 2.5 million units. China’s EV production rose 20 percent to 15 million.',
    'level china nev_exports 2025 =2500000',
    'change china nev_exports 2025<2024 =+60%',
    'level china nev_production 2025 =15000000',
    'change china nev_production 2025<2024 =+20%',
  ),
  // What came before is of a time of its own.
  says(
    'Vehicle sales in China in 2025 grew strongly. Total sales rose 9.4% year-on-year, after monthly sales of 3.3 million units in December brought the total to 34.4 million.',
    'level china vehicle_sales 2025-12 =3300000',
    'change china vehicle_sales 2025<2024 =+9.4%',
  ),
  says(
    'China saw auto sales rise last year for the first time since 2017. Total sales grew 9.4% year-on-year.',
    'change china vehicle_sales 2025<2024 =+9.4%',
  ),
  // A part of what its owner sold, wherever its words stand.
  silent('In September 2025, BYD sold 77,360 NEVs in overseas markets.'),
  silent(
    'In February 2025, Changan sold vehicles of many kinds; 20,574 units were NEVs under Changan’s wholly-owned brands.',
  ),
  silent(
    'Great Wall’s automobile sales revenue amounted to 78.9 billion yuan in 2025, accounting for 86% of total revenue.',
  ),
  says(
    'In 2025, luxury-use vehicle production and sales in China stood at 4.28 million and 4.37 million, respectively. China exported 7.1 million vehicles in 2025.',
    'level china vehicle_exports 2025 =7100000',
  ),
  // Everything since the beginning, beside the year so far.
  says(
    'XPeng has so far in 2025 delivered over 390,000 vehicles, with cumulative deliveries now surpassing 1.1 million units.',
    'level xpeng nev_deliveries 2025 >390000',
  ),
  // Whoever stands behind "by" did it.
  says(
    'In 2025, Geely’s sales volume of 3.34 million vehicles was very close to the 3.37 million vehicles sold by Nissan.',
    'level geely-auto vehicle_sales 2025 =3340000',
    'level nissan vehicle_sales 2025 =3370000',
  ),
  // Sums of daughters named in an aside; what one of many brought.
  silent(
    'SAIC’s subsidiaries—including SAIC Volkswagen and SAIC-GM—recorded combined sales of 3.6 million units in 2025, down from 6.1 million units in 2018.',
  ),
  silent('Changan’s net income shrank from 6,322 yuan per car in 2024 to 2,121 yuan in 2025.'),
  // The month before the text is this one, whatever year the passage opened with.
  says(
    'In 2024 Tesla delivered 1.79 million vehicles. Tesla only delivered 41,512 cars in December.',
    'level tesla nev_deliveries 2024 =1790000',
    'level tesla nev_deliveries 2025-12 =41512',
  ),
  says(
    'As to the two joint ventures, Changan Ford and Changan Mazda, the two companies’ December sales stood at 14,312 units and 3,863 units, respectively.',
    'level changan-ford vehicle_sales 2025-12 =14312',
    'level changan-mazda vehicle_sales 2025-12 =3863',
  ),
  // A sign printed once for all of a list; digits that are counted are no figure.
  says(
    'In 2025, vehicle production and sales in China were 34.5 million and 34.4 million, up 10.4 and 9.4% y-o-y.',
    'level china vehicle_production 2025 =34500000',
    'level china vehicle_sales 2025 =34400000',
    'change china vehicle_production 2025<2024 =+10.4%',
    'change china vehicle_sales 2025<2024 =+9.4%',
  ),
  silent('In 2025, China’s vehicle sales hit new record highs, with two-digit growth year-over-year (y/y).'),
  // Cars beside commercial vehicles are passenger cars.
  says(
    'China manufactured more than 29.6 million cars and 4.3 million commercial vehicles in 2025 for a total production of just over 34 million vehicles.',
    'level china passenger_vehicle_production 2025 >29600000',
    'level china commercial_vehicle_production 2025 =4300000',
    'level china vehicle_production 2025 >34000000',
  ),
  // What opens a sentence with "with" is told of its subject.
  says(
    'In 2025, China produced 34.5 million vehicles. In 2025, with an output of 8.1 million vehicles, Japan came third.',
    'level china vehicle_production 2025 =34500000',
    'level japan vehicle_production 2025 =8100000',
  ),
  silent('Makers with vehicle sales exceeding 10,000 units in China in July 2025 included three newcomers.'),
];

/** Things said to be in a figure, or out of it; and whose it is, said behind it. */
export const IN_AND_OUT: readonly Example[] = [
  says(
    'In 2025 BYD’s total deliveries reached about 4.6 million when plug-in hybrids are included.',
    'level byd vehicle_sales 2025 ~4600000',
  ),
  says(
    'BYD’s sales, including plug-in hybrids, reached 4.6 million in 2025.',
    'level byd vehicle_sales 2025 =4600000',
  ),
  says(
    'Sales of new energy vehicles, which include plug-in hybrids, reached 16.49 million in China in 2025.',
    'level china nev_sales 2025 =16490000',
  ),
  says(
    'BYD sold 4.6 million vehicles in 2025, including 2.26 million battery electric vehicles and 2.29 million plug-in hybrids.',
    'level byd vehicle_sales 2025 =4600000',
    'level byd bev_sales 2025 =2260000',
    'level byd phev_sales 2025 =2290000',
  ),
  silent('Excluding plug-in hybrids, BYD sold 2.26 million vehicles in 2025.'),
  silent('Excluding exports, Changan’s sales rose 3.1% in 2025.'),
  says(
    'Vehicle sales for 2024 stood at 10.8 million units for Toyota and 3.81 million units for Honda.',
    'level toyota vehicle_sales 2024 =10800000',
    'level honda vehicle_sales 2024 =3810000',
  ),
  silent(
    'Vehicle sales in China for 2024 stood at 1.776 million units for Toyota, 852,269 units for Honda, and 696,631 units for Nissan.',
  ),
  silent('In 2025, retail sales of cars priced below 100,000 yuan in China reached 2.1 million units.'),
  silent('In November 2025, sales of NEVs powered by fuel cells in China reached 500 units.'),
  silent('In January 2025, sales of NEVs from luxury brands in China reached 41,000 units.'),
  silent('Honda’s China sales dropped 30% to 850,000 units in 2024.'),
  silent("Tesla's Shanghai output reached 900,000 vehicles in 2024."),
  says(
    "China's Shanghai output reached 1.8 million vehicles in 2024.",
    'level shanghai vehicle_production 2024 =1800000',
  ),
  says(
    'BYD moved up with 4.27 million vehicles sold in 2024, having entered the top 10 sales list for the first time.',
    'level byd vehicle_sales 2024 =4270000',
  ),
  says(
    'XPeng delivered 11,292 vehicles in December 2025, down from 16,000 last year.',
    'level xpeng nev_deliveries 2025-12 =11292',
    'level xpeng nev_deliveries 2024-12 =16000',
  ),
  says(
    'In 2025, NIO sold 326,028 vehicles, down from 340,000 in 2024.',
    'level nio vehicle_sales 2025 =326028',
    'level nio vehicle_sales 2024 =340000',
  ),
  says(
    'In December 2025, NIO sold 10,489 units and fell short of its November sales by 389 units.',
    'level nio vehicle_sales 2025-12 =10489',
  ),
  silent('Volkswagen China sales fell 9.5% to 2.93 million units in 2024.'),
];
