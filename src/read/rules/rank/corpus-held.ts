import { says, silent } from '../write-figure.ts';

/** Places taken, lost and handed on: who holds them after the verb, and who does not. */
export const held = [
  says(
    'In 2021 Toyota lost its crown as the largest carmaker in China by vehicle sales.',
    'rank toyota vehicle_sales 2021 #1 missed company@china',
  ),
  // How long it was so says nothing of the year in which it ended.
  silent("In 2021 Toyota's nine-year run as the largest carmaker in China by vehicle sales ended."),
  // The hold is over.
  silent("In 2021 analysts ended Toyota's hold as the largest carmaker in China by vehicle sales."),
  says(
    "In 2022 China ousted Germany as the world's largest vehicle exporter.",
    'rank china vehicle_exports 2022 #1 country@world',
    'comparison china vehicle_exports 2022 > germany',
  ),
  // What a verb does to a name gives it no place.
  silent("In 2022 new rivals unsettled Germany as the world's largest vehicle exporter."),
  says(
    'By 2022 China had taken second place in vehicle exports.',
    'rank china vehicle_exports 2022 #2 country@world',
  ),
  says(
    'Changan sold 2.3 million vehicles in 2022 and grabbed eighth place in China.',
    'rank changan vehicle_sales 2022 #8 company@china',
  ),
  says(
    'Honda continued in third place by vehicle sales in 2022.',
    'rank honda vehicle_sales 2022 #3 company',
  ),
  says('Fifth place by vehicle sales in 2022 was held by Honda.', 'rank honda vehicle_sales 2022 #5 company'),
  says(
    'In 2022 Toyota ranked first with vehicle sales of 9.6 million. Second was Volkswagen.',
    'rank toyota vehicle_sales 2022 #1 company',
    'rank volkswagen vehicle_sales 2022 #2 company',
  ),
  // No place was told of before.
  silent('In 2022 vehicle sales fell. Second was Volkswagen.'),
  says(
    'In 2019 Jilin returned to the top with an output of 2.9 million vehicles.',
    'rank jilin vehicle_production 2019 #1 province@china',
  ),
  // The top of something else.
  silent('In 2019 Jilin built 2.9 million vehicles and its officials returned to the top of the hill.'),
];

/** Several in the first so many, and the group that a place is told in. */
export const shared = [
  says(
    'Toyota, Honda and Nissan kept their places in the top six by vehicle sales in 2022.',
    'rank toyota vehicle_sales 2022 #6 or better company',
    'rank honda vehicle_sales 2022 #6 or better company',
    'rank nissan vehicle_sales 2022 #6 or better company',
  ),
  says(
    'In 2022 Chery and Changan climbed in the global rankings to secure No 12 and 14 among the top twenty carmakers by vehicle sales.',
    'rank chery vehicle_sales 2022 #12 company',
    'rank changan vehicle_sales 2022 #14 company',
  ),
  says(
    "Honda was the world's eighth-largest carmaker by vehicle sales in March 2022 and the only one without a plant there.",
    'rank honda vehicle_sales 2022-03 #8 company@world',
  ),
];

/** The row goes on: "a fifth straight year". */
export const aFifthYear = [
  says(
    "In 2022 China remained the world's largest vehicle market for a fourteenth straight year.",
    'streak china vehicle_sales rank #1 ..2022 (14 year) country@world',
  ),
];

/** The words behind a row tell of what all its places are; the largest so many are a group one can join. */
export const rowsAndGroups = [
  says(
    'In 2022 Toyota ranked first, Honda second and Nissan third by vehicle exports.',
    'rank toyota vehicle_exports 2022 #1 company',
    'rank honda vehicle_exports 2022 #2 company',
    'rank nissan vehicle_exports 2022 #3 company',
  ),
  says(
    "In 2022 Chery joined the world's fifteen largest carmakers by vehicle sales.",
    'rank chery vehicle_sales 2022 #15 or better company@world',
  ),
  // The three are named by what they are, not by a place in an order of all.
  silent('In 2022 Chery joined three large carmakers in a venture for vehicle sales.'),
  says(
    "In 2022 China was the world's largest vehicle exporter for the third year in a row.",
    'streak china vehicle_exports rank #1 ..2022 (3 year) country@world',
  ),
  // The second is somebody whom nobody knows.
  says(
    'In 2022 Toyota beat Honda in vehicle sales as the Bavarian giant came in second.',
    'comparison toyota vehicle_sales 2022 > honda',
  ),
];

/** Who is sent to a place, and how long one was kept that is told by its start. */
export const sent = [
  says(
    'In 2022 Changan pushed Chery into fifth place in vehicle sales.',
    'rank chery vehicle_sales 2022 #5 company',
  ),
  says(
    'Since 2017, Jilin has kept the highest vehicle output in the country.',
    'streak jilin vehicle_production rank #1 2017.. province@china',
  ),
  says(
    'Since 2017, much was built. In 2022 Jilin had the highest vehicle output in the country.',
    'rank jilin vehicle_production 2022 #1 province@china',
  ),
];
