import { says, silent } from '../write-figure.ts';

export const placesHeld = [
  says(
    'Guangzhou ranked first among cities in vehicle production for seven years.',
    'streak guangzhou vehicle_production rank #1 (7 year) city@china',
  ),
  says(
    "Guangzhou's vehicle production ranked first in the country for seven years until 2024.",
    'streak guangzhou vehicle_production rank #1 ..2023 (7 year) city@china',
  ),
  says(
    "Guangzhou's vehicle production exceeded that of Chongqing in 2016 and ranked first in the country for seven years until 2024.",
    'comparison guangzhou vehicle_production 2016 > chongqing',
    'streak guangzhou vehicle_production rank #1 2016..2023 (7 year) city@china',
  ),
  says(
    "For seven years Guangzhou was China's leading car-making city by vehicle production.",
    'streak guangzhou vehicle_production rank #1 (7 year) city@china',
  ),
  says(
    'Chongqing held the top spot in vehicle production for three consecutive years, from 2014 to 2016.',
    'streak chongqing vehicle_production rank #1 2014..2016 (3 year) city@china',
  ),
  says(
    'From 2014 to 2016 Chongqing ranked first among cities in vehicle production.',
    'streak chongqing vehicle_production rank #1 2014..2016 city@china',
  ),
  says(
    'BYD ranked first in new energy vehicle sales for the fourth year in a row in 2025.',
    'streak byd nev_sales rank #1 ..2025 (4 year) company',
  ),
  says(
    'Guangzhou kept first place in vehicle production until 2023.',
    'streak guangzhou vehicle_production rank #1 ..2022 city@china',
  ),
  says(
    'Guangzhou has led the country in vehicle production since 2017.',
    'streak guangzhou vehicle_production rank #1 2017.. city@china',
  ),
];

export const risesAndFalls = [
  says(
    "In 2017 Chongqing's vehicle production began to decline.",
    'streak chongqing vehicle_production fall 2017..',
  ),
  says(
    "In 2017 Chongqing's vehicle production began to decline, dropping to 1.383 million in 2019.",
    'streak chongqing vehicle_production fall 2017..2019',
  ),
  says("Changan's net profit fell year by year from 2017.", 'streak changan net_profit fall 2017..'),
  says(
    'In 2017 Changan reached a turning point, and its net profit declined year by year thereafter.',
    'streak changan net_profit fall 2018..',
  ),
  says(
    "From 2017 on Chongqing's vehicle production shrank.",
    'streak chongqing vehicle_production fall 2017..',
  ),
  says(
    "Chongqing's vehicle production has fallen every year since 2017.",
    'streak chongqing vehicle_production fall 2018..',
  ),
  says("Seres' sales rose for three consecutive years.", 'streak seres vehicle_sales rise (3 year)'),
  says(
    "In 2025 Chongqing's vehicle production grew for the fourth year running.",
    'streak chongqing vehicle_production rise ..2025 (4 year)',
  ),
  says(
    "2025 was the fifth straight year of growth for China's vehicle exports.",
    'streak china vehicle_exports rise ..2025 (5 year)',
  ),
  says(
    "In 2014 Chongqing's vehicle production reached the top in the country and continued to rise.",
    'rank chongqing vehicle_production 2014 #1 city@china',
    'streak chongqing vehicle_production rise 2014..',
  ),
  says(
    "China's vehicle exports rose 21% in 2025, the fifth consecutive year of growth.",
    'streak china vehicle_exports rise ..2025 (5 year)',
  ),
];

export const limits = [
  says(
    "China's vehicle sales have exceeded 20 million for twelve consecutive years.",
    'streak china vehicle_sales above 20000000 (12 year)',
  ),
  says(
    "Chongqing's vehicle production stayed above 2 million for three years running.",
    'streak chongqing vehicle_production above 2000000 (3 year)',
  ),
];

export const awayFromTheTop = [
  says(
    'In 2025, after ten years without the title, Chongqing regained the crown in vehicle production.',
    'streak chongqing vehicle_production not_rank #1 ..2024 (10 year) city@china',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Chongqing reclaimed first place in vehicle production in 2025 after a nine-year gap.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'streak chongqing vehicle_production not_rank #1 ..2024 (9 year) city@china',
  ),
  says(
    'In 2025, after a 10-year dormancy, Chongqing returned to the top spot in vehicle production.',
    'streak chongqing vehicle_production not_rank #1 ..2024 (10 year) city@china',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In 2025 Chongqing ranked first in vehicle production for the first time since 2016.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'streak chongqing vehicle_production not_rank #1 2017..2024 city@china',
  ),
];

export const nothing = [
  silent("Chongqing's vehicle production will fall every year from 2027."),
  silent("Did Chongqing's production begin to decline in 2017?"),
  silent('Chongqing began to issue licences in 2024.'),
  silent('Vehicle production rose from 40,400 in 2017 to 51,100 in 2020.'),
  silent('The chairman led the company for seven years.'),
  silent('Changan has been in Chongqing for seven consecutive years.'),
  silent("Chongqing's market share continued to rise."),
  silent('The number of stores fell year by year.'),
  silent('Zhang Xinghai was first for seven years to arrive at the plant.'),
  silent('It took seven years to build the first plant.'),
  silent('Chongqing hopes to stay first for ten years.'),
];

export const toldInOtherWays = [
  says(
    'Sales of Changan have grown for nine months in a row.',
    'streak changan vehicle_sales rise (9 month)',
  ),
  says(
    'Chongqing, which led the country in vehicle production from 2014 to 2016, fell to eighth place in 2019.',
    'streak chongqing vehicle_production rank #1 2014..2016 city@china',
    'rank chongqing vehicle_production 2019 #8 city@china',
  ),
  says(
    'Sales of Seres dropped for two straight years before 2024.',
    'streak seres vehicle_sales fall (2 year)',
  ),
  says(
    "Changan's vehicle sales have increased for six years in a row.",
    'streak changan vehicle_sales rise (6 year)',
  ),
  says(
    "China's vehicle production ranked first in the world for the 17th consecutive year in 2025.",
    'streak china vehicle_production rank #1 ..2025 (17 year) country@world',
  ),
  says(
    "From 2017 to 2019 Chongqing's vehicle production fell for three years in a row.",
    'streak chongqing vehicle_production fall 2017..2019 (3 year)',
  ),
  says(
    "For ten years, Chongqing's vehicle production did not rank first.",
    'streak chongqing vehicle_production not_rank #1 (10 year) city@china',
  ),
  says(
    "For seven years Guangzhou was China's leading car-making city. It kept first place until Shenzhen surpassed it in vehicle production in 2024.",
    'streak guangzhou vehicle_production rank #1 (7 year) city@china',
    'streak guangzhou vehicle_production rank #1 ..2023 (7 year) city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
];
