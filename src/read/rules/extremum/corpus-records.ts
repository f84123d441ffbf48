import { says, silent } from '../write-figure.ts';

/** Records set, broken and only spoken of; peaks; the best of a year so far. */
export const recordsSet = [
  says(
    'XPeng delivered 45,041 vehicles in December 2025, up 20% from a year earlier and a new monthly record for the company.',
    'extremum xpeng nev_deliveries 2025-12 max over time',
  ),
  says(
    'XPeng delivered 45,041 vehicles in December 2025. It was a new monthly record for the company.',
    'extremum xpeng nev_deliveries 2025-12 max over time',
  ),
  says(
    "BYD's revenue hit a new quarterly record in the third quarter of 2025.",
    'extremum byd revenue 2025-Q3 max over time',
  ),
  says(
    'The number of exported cars of Shanghai hit record highs in 2025.',
    'extremum shanghai vehicle_exports 2025 max over time',
  ),
  says(
    'BYD sold 480,000 vehicles in December 2025, breaking its previous record of 470,000 set in October.',
    'extremum byd vehicle_sales 2025-12 max over time',
  ),
  silent('BYD sold 480,000 vehicles in December 2025, well below its previous record.'),
  silent('BYD sold 480,000 vehicles in December 2025, a record for any Chinese carmaker.'),
  silent('BYD sold 480,000 vehicles in December 2025 and kept its record of safety.'),
];

export const peaks = [
  says(
    "SAIC's vehicle sales peaked in 2018 at 7.05 million.",
    'extremum saic vehicle_sales 2018 max over time',
  ),
  says(
    "Chongqing's vehicle production peaked at 3.156 million in 2016.",
    'extremum chongqing vehicle_production 2016 max over time',
  ),
  says(
    'Sales of passenger cars in China peaked in 2017.',
    'extremum china passenger_vehicle_sales 2017 max over time',
  ),
  silent('Interest in NIO has peaked. NIO delivered 326,028 vehicles in 2025.'),
  silent("SAIC's vehicle sales have peaked, an analyst wrote."),
];

export const bestOfTheYear = [
  says(
    "XPeng delivered 45,041 vehicles in December 2025. It is also XPeng's highest monthly delivery number of this year.",
  ),
  says(
    'BYD sold 480,000 vehicles in November 2025, the highest monthly figure of 2025.',
    'extremum byd vehicle_sales 2025-11 max over time in 2025-01/2025-11',
  ),
  silent('BYD sold 480,000 vehicles in November 2025, the best result in its segment in 2025.'),
];

/** Highs and lows of so many months, the best of a year told with its figure, two that pass one limit. */
export const overMonths = [
  says(
    "BYD's sales in October 2025 were the lowest in eight months.",
    'extremum byd vehicle_sales 2025-10 min over time in 2025-03/2025-10',
  ),
  says(
    "BYD's sales fell to an eight-month low of 380,000 in October 2025.",
    'extremum byd vehicle_sales 2025-10 min over time in 2025-03/2025-10',
  ),
  says(
    'NIO had its best month ever in October 2025, delivering 40,397 vehicles.',
    'extremum nio nev_deliveries 2025-10 max over time',
  ),
  says(
    'NIO delivered 40,397 vehicles in October 2025, beating its previous record of 34,749 in September.',
    'extremum nio nev_deliveries 2025-10 max over time',
  ),
  says(
    "China's vehicle production rose to 30.16 million units in 2023, while sales rose to 30.09 million, both topping 30 million for the first time.",
    'extremum china vehicle_production 2023 first_passage > 30000000',
    'extremum china vehicle_sales 2023 first_passage > 30000000',
  ),
  says(
    'Leapmotor once again led the pack, delivering a record 57,066 vehicles in August 2025.',
    'rank leapmotor nev_deliveries 2025-08 #1 company',
    'extremum leapmotor nev_deliveries 2025-08 max over time',
  ),
  silent('Li Auto delivered the most cars in July 2023 out of the three vehicle makers.'),
  silent('Thanks to its best month ever in Europe, NIO delivered 40,397 vehicles in October 2025.'),
];
