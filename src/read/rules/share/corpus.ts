import { type Example, says, silent } from '../write-figure.ts';

export const PHRASES: readonly Example[] = [
  says(
    'Changan sold 2.913 million vehicles in 2025. Sales of new energy vehicles accounted for 38.1% of the total.',
    'changan nev_sales /vehicle_sales 2025 =38.1%',
  ),
  says(
    "New energy vehicles made up 46.5% of Chongqing's vehicle output in 2025.",
    'chongqing nev_production /vehicle_production 2025 =46.5%',
  ),
  says(
    "In 2025 new energy vehicles accounted for more than 46% of Chongqing's output.",
    'chongqing nev_production /vehicle_production 2025 >46%',
  ),
  says(
    'Chongqing accounted for 8.1% of national vehicle production in 2025.',
    'chongqing vehicle_production /vehicle_production@china 2025 =8.1%',
  ),
  says(
    "Chongqing contributed 8.1% of the country's vehicle output in 2025.",
    'chongqing vehicle_production /vehicle_production@china 2025 =8.1%',
  ),
  says(
    "In 2025 the share of new energy vehicles in Chongqing's vehicle output was 46.5%.",
    'chongqing nev_production /vehicle_production 2025 =46.5%',
  ),
  says(
    'In 2025 exports accounted for 23% of the vehicle sales of BYD.',
    'byd vehicle_exports /vehicle_sales 2025 =23%',
  ),
  says(
    'In 2025 new energy vehicles represented nearly half of the vehicle output of Chongqing.',
    'chongqing nev_production /vehicle_production 2025 <~50%',
  ),
];

export const NOTHING: readonly Example[] = [
  silent('BYD sold 4.602 million vehicles in 2025, 83.7% of its goal.'),
  silent('Changan holds 40% of Avatr.'),
  silent('Did new energy vehicles make up half of output in 2025?'),
  silent('In 2025 its output was less than half of its peak.'),
  silent('Springfield accounted for 8% of national vehicle production in 2025.'),
];
