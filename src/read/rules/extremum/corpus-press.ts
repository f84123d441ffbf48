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
  says(
    "In 2025 China's vehicle exports set a new record of 7.098 million.",
    'extremum china vehicle_exports 2025 max over time',
  ),
  says(
    'Changan sold 2.913 million vehicles in 2025, its best year ever.',
    'extremum changan vehicle_sales 2025 max over time',
  ),
  says(
    "In 2025 Changan's vehicle sales climbed to their highest level in nine years.",
    'extremum changan vehicle_sales 2025 max over time in 2017/2025',
  ),
  says(
    'Seres delivered a record number of new energy vehicles in October 2025.',
    'extremum seres nev_deliveries 2025-10 max over time',
  ),
  says(
    "China's vehicle production topped 30 million for the first time in 2023.",
    'extremum china vehicle_production 2023 first_passage > 30000000',
  ),
  says(
    "For the first time, new energy vehicles made up more than 40% of China's vehicle sales in 2024.",
    'extremum china nev_sales 2024 first_passage > 40',
  ),
  says(
    "In 2019 Chongqing's vehicle production hit its lowest point in a decade.",
    'extremum chongqing vehicle_production 2019 min over time in 2010/2019',
  ),
];
