import { says } from '../write-figure.ts';

/** Two measures in one breath: both held the place, both were at their highest. */
export const together = [
  says(
    "In 2022 China's vehicle production and sales ranked first in the world for the 14th consecutive year.",
    'streak china vehicle_sales rank #1 ..2022 (14 year) country@world',
    'streak china vehicle_production rank #1 ..2022 (14 year) country@world',
  ),
  says(
    'China has become the largest market for new energy vehicles in the world and has held first place in production and exports for six years.',
    'rank china nev_sales ../2026-01-13 #1 country@world',
    'streak china nev_production rank #1 (6 year) country@world',
    'streak china nev_exports rank #1 (6 year) country@world',
  ),
  says(
    'In 2022 Germany ranked fourth in vehicle production and exports.',
    'rank germany vehicle_production 2022 #4 country@world',
    'rank germany vehicle_exports 2022 #4 country@world',
  ),
  // Each has both places: nobody takes one of the two.
  says('In 2022 Toyota and Honda ranked first in vehicle production and sales.'),
  says(
    "In 2022 China's vehicle production and sales both hit record highs.",
    'extremum china vehicle_sales 2022 max over time',
    'extremum china vehicle_production 2022 max over time',
  ),
  says(
    "In 2022 China's vehicle production reached 27.02 million and its vehicle sales 26.86 million, both record highs.",
    'extremum china vehicle_sales 2022 max over time',
    'extremum china vehicle_production 2022 max over time',
  ),
  says(
    "In 2022 China's vehicle production reached 27.02 million and its vehicle sales 26.86 million, a record high.",
    'extremum china vehicle_sales 2022 max over time',
  ),
];
