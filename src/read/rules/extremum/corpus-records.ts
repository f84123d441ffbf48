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
