import { says, silent } from '../write-figure.ts';

export const only = [
  says(
    'In 2016 Chongqing was the only city in the country to exceed 3 million in vehicle production.',
    'extremum chongqing vehicle_production 2016 only > 3000000 city@china',
  ),
  says(
    'Vehicle output reached 3.156 million in 2016, making Chongqing the only city in the country above 3 million.',
    'extremum chongqing vehicle_production 2016 only > 3000000 city@china',
  ),
  says(
    'In 2016 Chongqing produced 3.156 million vehicles; no other city in the country produced more than 3 million.',
    'extremum chongqing vehicle_production 2016 only > 3000000 city@china',
  ),
  says(
    'Guangdong was the only province with a vehicle output of more than 3 million in 2024.',
    'extremum guangdong vehicle_production 2024 only > 3000000 province@china',
  ),
];

export const firstPassage = [
  says(
    'National sales of new energy vehicles exceeded 100,000 for the first time in 2015.',
    'extremum china nev_sales 2015 first_passage > 100000',
  ),
  says(
    'National sales of new energy vehicles exceeded 100,000 for the first time in 2015 and exceeded 1 million three years later.',
    'extremum china nev_sales 2015 first_passage > 100000',
    'extremum china nev_sales 2018 first_passage > 1000000',
  ),
  says(
    'In China, 2018 was the first year in which sales of new energy vehicles were above 1 million.',
    'extremum china nev_sales 2018 first_passage > 1000000',
  ),
  says(
    "China's vehicle production and sales both exceeded 15 million for the first time in the first half of 2025.",
    'extremum china vehicle_production 2025-H1 first_passage > 15000000',
    'extremum china vehicle_sales 2025-H1 first_passage > 15000000',
  ),
  says(
    "In 2025 Chongqing's vehicle production topped 2.7 million for the first time since 2016.",
    'extremum chongqing vehicle_production 2025 first_passage > 2700000 in 2017/2025',
  ),
  says(
    "Changan's sales of new energy vehicles passed 1 million in 2025, the first time they had done so.",
    'extremum changan nev_sales 2025 first_passage > 1000000',
  ),
];

export const records = [
  says(
    "China's vehicle exports hit a record high in 2025.",
    'extremum china vehicle_exports 2025 max over time',
  ),
  says(
    'A record 2.6 million new energy vehicles were exported by China in 2025.',
    'extremum china nev_exports 2025 max over time',
  ),
  says(
    "In 2025 Chongqing's vehicle production was the highest since 2016.",
    'extremum chongqing vehicle_production 2025 max over time in 2017/2025',
  ),
  says(
    "Chongqing's vehicle output reached a nine-year high in 2025.",
    'extremum chongqing vehicle_production 2025 max over time in 2017/2025',
  ),
  says(
    "China's vehicle sales fell to the lowest in ten years in 2020.",
    'extremum china vehicle_sales 2020 min over time in 2011/2020',
  ),
  says(
    "China's vehicle production in 2025 was the highest on record.",
    'extremum china vehicle_production 2025 max over time',
  ),
];

export const largestThings = [
  says(
    'WeRide and Pony.ai were listed in November 2025. The former became the largest IPO in the industry in 2025.',
    'extremum weride ipo_proceeds_hkd 2025 max company',
  ),
];

export const smallest = [
  says(
    'In 2024 the vehicle production of Guizhou was the lowest of all provinces.',
    'extremum guizhou vehicle_production 2024 min province@china',
  ),
];

export const nothing = [
  silent('Chongqing hopes to exceed 3 million vehicles for the first time in 2027.'),
  silent('Chongqing is the only municipality in western China.'),
  silent('Chongqing was the only city with a plan in 2016.'),
  silent('The company has a good track record in production.'),
  silent('Changan recorded sales of 2.9 million vehicles in 2025.'),
  silent("Chongqing's automobile industry reached new heights in 2025."),
  silent('For the first time, Chongqing issued a plate for automated driving.'),
  silent('If sales exceed 1 million for the first time, Seres will build a plant.'),
  silent("Changan's record is well known."),
  silent('Seres sold 472,300 vehicles in 2025, its largest plant being in Chongqing.'),
  silent('Only 40,400 vehicles were built in Chongqing in 2017.'),
  silent("The only question is whether Chongqing's output exceeds 3 million."),
];

export const toldInOtherWays = [
  says(
    "Changan's sales last year were the highest in nine years.",
    'extremum changan vehicle_sales 2025 max over time in 2017/2025',
  ),
  says(
    "Changan's sales reached 2.913 million in 2025, the best result in nine years.",
    'extremum changan vehicle_sales 2025 max over time in 2017/2025',
  ),
  says(
    "Chongqing's vehicle production hit an all-time high in 2016.",
    'extremum chongqing vehicle_production 2016 max over time',
  ),
  says(
    "Chongqing's vehicle production fell to a record low in 2019.",
    'extremum chongqing vehicle_production 2019 min over time',
  ),
  says(
    'Chongqing was the only municipality to build more than 2 million vehicles in 2025.',
    'extremum chongqing vehicle_production 2025 only > 2000000 province@china',
  ),
  says(
    'Changan was the only carmaker in Chongqing with sales of over 2 million vehicles in 2025.',
    'extremum changan vehicle_sales 2025 only > 2000000 company@chongqing',
  ),
  says(
    "For the first time since 2017, Chongqing's vehicle production exceeded 2.5 million in 2024.",
    'extremum chongqing vehicle_production 2024 first_passage > 2500000 in 2018/2024',
  ),
];
