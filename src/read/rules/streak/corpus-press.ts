import { says } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    "BYD was China's best-selling carmaker for the fourth year in a row in 2025.",
    'streak byd vehicle_sales rank #1 ..2025 (4 year) company@china',
  ),
  says(
    "China has been the world's largest vehicle market for 17 consecutive years.",
    'streak china vehicle_sales rank #1 (17 year) country@world',
  ),
  says(
    "China's vehicle exports have grown every year since 2020.",
    'streak china vehicle_exports rise 2021..',
  ),
  says(
    "Changan's new energy vehicle sales rose for six straight months.",
    'streak changan nev_sales rise (6 month)',
  ),
  says(
    "Seres' vehicle sales fell for the third consecutive quarter in the third quarter of 2025.",
    'streak seres vehicle_sales fall ..2025-Q3 (3 quarter)',
  ),
  says(
    'Guangzhou was first in vehicle production every year from 2017 to 2023.',
    'streak guangzhou vehicle_production rank #1 2017..2023 city@china',
  ),
  says(
    'China has ranked first in the world in vehicle production every year since 2009.',
    'streak china vehicle_production rank #1 2009.. country@world',
  ),
  says(
    "Changan's sales have now topped 2 million for five years running.",
    'streak changan vehicle_sales above 2000000 (5 year)',
  ),
];
