import { type Example, says, silent } from '../write-figure.ts';

/** Two metrics told in one breath, shares of a list, stretches of months; and what looks alike. The text is dated 2026-01-13. */
export const PAIRS: readonly Example[] = [
  says(
    "From January to October 2025, China's NEV production and sales reached 13.02 million and 12.94 million units, both growing by over 32% year on year.",
    'level china nev_production 2025-01/2025-10 =13020000',
    'level china nev_sales 2025-01/2025-10 =12940000',
    'change china nev_production 2025-01/2025-10<2024-01/2024-10 >+32%',
    'change china nev_sales 2025-01/2025-10<2024-01/2024-10 >+32%',
  ),
  says(
    "In 2025, Chongqing's vehicle production and sales both exceeded 2.7 million units.",
    'level chongqing vehicle_production 2025 >2700000',
    'level chongqing vehicle_sales 2025 >2700000',
  ),
  says(
    "China's vehicle output rose to 31.2 million units in 2025, while sales climbed to 31.1 million, an increase of over 11% for both metrics.",
    'level china vehicle_production 2025 =31200000',
    'level china vehicle_sales 2025 =31100000',
    'change china vehicle_production 2025<2024 >+11%',
    'change china vehicle_sales 2025<2024 >+11%',
  ),
  says(
    "China's NEV production and sales in 2025 amounted to 16.1 million units and 15.9 million units, which is 25.1 percent and 23.7 percent more than last year, respectively.",
    'level china nev_production 2025 =16100000',
    'level china nev_sales 2025 =15900000',
    'change china nev_production 2025<2024 =+25.1%',
    'change china nev_sales 2025<2024 =+23.7%',
  ),
  // A rate that stands behind two figures is of one of them, of both, of neither.
  says(
    "In 2025, China's vehicle production and sales reached 31.2 million and 31.1 million units, up 9%.",
    'level china vehicle_production 2025 =31200000',
    'level china vehicle_sales 2025 =31100000',
  ),
  silent("In 2025, Chongqing's vehicle production and sales exceeded 5 million units."),
  says(
    'According to the National Bureau of Statistics, Guangdong built 5.19 million vehicles in 2023, of which 2.53 million were new energy vehicles, ranking first in the country and accounting for 17.2% and 26.8% of the national total, respectively.',
    'level guangdong vehicle_production 2023 =5190000 from nbs',
    'level guangdong nev_production 2023 =2530000 from nbs',
    'share guangdong vehicle_production /vehicle_production@china 2023 =17.2% from nbs',
    'share guangdong nev_production /nev_production@china 2023 =26.8% from nbs',
  ),
  says(
    'BYD sold 1.13 million cars in the three months ended September 30, up 38 per cent from a year earlier.',
    'level byd vehicle_sales 2025-Q3 =1130000',
    'change byd vehicle_sales 2025-Q3<2024-Q3 =+38%',
  ),
  says(
    'In the three months to May 2025, NIO delivered 60,000 vehicles.',
    'level nio nev_deliveries 2025-03/2025-05 =60000',
  ),
  // Twelve months that lie in two years.
  silent('In the twelve months to May 2025, NIO delivered 240,000 vehicles.'),
  says(
    'Seres sold 120,000 cars in the third quarter of 2025. Q3 was also the first quarter that Seres saw its net profit exceed 3 billion yuan.',
    'level seres vehicle_sales 2025-Q3 =120000',
    'level seres net_profit 2025-Q3 >3000000000',
  ),
  says(
    "A total of 1.29 million NEVs were manufactured in southwest China's Chongqing in 2025.",
    'level chongqing nev_production 2025 =1290000',
  ),
  says(
    'Anhui made 1.6 million new energy vehicles in 2025. Hefei alone accounted for 1.2 million NEVs.',
    'level anhui nev_production 2025 =1600000',
    'level hefei nev_production 2025 =1200000',
  ),
  says(
    'BYD also outsold Tesla in the third quarter of 2025. It delivered 1.13 million electric cars in the period.',
    'level byd nev_deliveries 2025-Q3 =1130000',
  ),
  // The nation has no share of itself, and the one whose share it is was never named.
  silent(
    'The production of battery swapping lorries reached 521, accounting for 6.8% of the national total.',
  ),
  says(
    'In December 2025, Changan sold 254,000 vehicles, of which 111,000 were new energy vehicles and 58,000 were exported.',
    'level changan vehicle_sales 2025-12 =254000',
    'level changan nev_sales 2025-12 =111000',
    'level changan vehicle_exports 2025-12 =58000',
  ),
  says(
    'In 2025 Chongqing made 2.78 million vehicles and 2.6 million were sold.',
    'level chongqing vehicle_production 2025 =2780000',
    'level chongqing vehicle_sales 2025 =2600000',
  ),
  // What stands in brackets, and where a reason lies, is nobody's figure.
  says(
    'Geely announced that the total sales volume of the Group (including the vehicles sold by Lynk & Co’s joint venture) for the month of February 2025 was 21,168 units. The fall is largely due to a shortage of parts in China. The total sales volume in the first two months of 2025 was 133,006 units.',
    'level geely-auto vehicle_sales 2025-02 =21168 from geely-auto',
    'level geely-auto vehicle_sales 2025-01/2025-02 =133006',
  ),
  says(
    'Guangdong is home to several makers. A record 28.1 million vehicles were made in China in 2016, and an all-time high of 28 million were sold.',
    'level china vehicle_production 2016 =28100000',
    'level china vehicle_sales 2016 =28000000',
  ),
  // To dealers, to customers or abroad: not said.
  silent('BYD shipped 81,000 vehicles in the first half of 2025.'),
  says(
    'Geely sold 8,201 new energy vehicles in August 2025. It sold 88,348 units of all vehicles in August. Geely exported 6,225 units in August.',
    'level geely-auto nev_sales 2025-08 =8201',
    'level geely-auto vehicle_sales 2025-08 =88348',
    'level geely-auto vehicle_exports 2025-08 =6225',
  ),
  // Up to a day, from a beginning that nobody told.
  silent('By the end of 2025, BYD had delivered 15 million NEVs.'),
  silent('As of the end of October, XPeng had delivered 1 million vehicles.'),
  says(
    'Anhui rolled out 1.026 million vehicles in the first half of 2023. Its output of 342,000 NEVs takes up 9 percent of China’s total.',
    'level anhui vehicle_production 2023-H1 =1026000',
    'level anhui nev_production 2023-H1 =342000',
    'share anhui nev_production /nev_production@china 2023-H1 =9%',
  ),
  says(
    'NEV sales in December 2025:\n\n- BYD: 420,398 units, down 18.3% year on year\n- Geely: 154,264 units\n- new plants: 12',
    'level byd nev_sales 2025-12 =420398',
    'change byd nev_sales 2025-12<2024-12 =-18.3%',
    'level geely-auto nev_sales 2025-12 =154264',
  ),
  // Put beside another's figure: the first is not that one's.
  says(
    'In 2025, Tesla delivered 1.6 million vehicles. Revenue jumped 24 per cent to 201 billion yuan versus Tesla’s 98 billion yuan.',
    'level tesla nev_deliveries 2025 =1600000',
    'level tesla revenue 2025 =98000000000',
  ),
  // No whole is a part of its part: what follows is one make's, of a kind that was told wider.
  says(
    'In May 2025, NEV sales of Seres came to 44,126 units; among them, sales of Seres vehicles were 41,457.',
    'level seres nev_sales 2025-05 =44126',
  ),
  // "The sales" names a use and no kind: of what was told before, one may be meant.
  says(
    'BYD sold 1.76 million BEVs in 2024. Its NEV sales reached 4.2 million. Geely sold 2.1 million vehicles. In 2025, BYD led the sales with 4.6 million.',
    'level byd bev_sales 2024 =1760000',
    'level byd nev_sales 2024 =4200000',
    'level geely-auto vehicle_sales 2024 =2100000',
    'level byd vehicle_sales 2025 =4600000',
  ),
  says('BYD sold 4.25 m passenger vehicles in 2024.', 'level byd passenger_vehicle_sales 2024 =4250000'),
  silent('BYD sold 3.5 vehicles in 2024.'),
  says(
    'China’s exports of passenger cars reached 179,000 in January 2023.',
    'level china passenger_vehicle_exports 2023-01 =179000',
  ),
];
