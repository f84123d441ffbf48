import { says } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    "China's vehicle exports hit a record high of 7.098 million in 2025.",
    'extremum china vehicle_exports 2025 max over time',
  ),
  says(
    "In 2025 BYD's vehicle sales reached 4.6 million, the highest in its history.",
    'extremum byd vehicle_sales 2025 max over time',
  ),
  says(
    "Seres' sales in December 2025 were the highest since records began.",
    'extremum seres vehicle_sales 2025-12 max over time',
  ),
  says(
    "In December 2025 China's vehicle exports were the highest since 2016.",
    'extremum china vehicle_exports 2025-12 max over time in 2017-01/2025-12',
  ),
  says(
    "December 2025 was the best month ever for Changan's new energy vehicle sales.",
    'extremum changan nev_sales 2025-12 max over time',
  ),
  says(
    "BYD's exports exceeded 1 million vehicles for the first time in 2025.",
    'extremum byd vehicle_exports 2025 first_passage > 1000000',
  ),
  says(
    "In October 2025 new energy vehicles accounted for more than half of China's vehicle sales for the first time.",
    'extremum china nev_sales 2025-10 first_passage > 50',
  ),
  says(
    "In 2019 Chongqing's vehicle production fell to its lowest level since 2010.",
    'extremum chongqing vehicle_production 2019 min over time in 2011/2019',
  ),
];
