import { says, silent } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    'In 2025 Chongqing was the leading city in China by vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says("BYD was China's best-selling carmaker in 2025.", 'rank byd vehicle_sales 2025 #1 company@china'),
  says(
    'In 2024 BYD became the best-selling automaker in China.',
    'rank byd vehicle_sales 2024 #1 company@china',
  ),
  says(
    "China was the world's largest vehicle exporter in 2023.",
    'rank china vehicle_exports 2023 #1 country@world',
  ),
  says(
    "China is the world's largest car producer.",
    'rank china vehicle_production ../2026-01-13 #1 country@world',
  ),
  says(
    "In 2025 China remained the world's largest vehicle market.",
    'rank china vehicle_sales 2025 #1 country@world',
  ),
  says(
    "In 2023 China overtook Japan to become the world's largest vehicle exporter.",
    'rank china vehicle_exports 2023 #1 country@world',
    'comparison china vehicle_exports 2023 > japan',
  ),
  says(
    'Chongqing topped the list of Chinese cities by vehicle production in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In 2025 BYD topped the new energy vehicle sales chart among carmakers.',
    'rank byd nev_sales 2025 #1 company',
  ),
  says(
    'In 2024 Shenzhen took the crown in vehicle production from Guangzhou.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2023 Guangzhou held on to first place in vehicle production.',
    'rank guangzhou vehicle_production 2023 #1 city@china',
  ),
  says(
    'In 2025 Guangzhou fell to second in vehicle production, behind Chongqing.',
    'rank guangzhou vehicle_production 2025 #2 city@china',
    'comparison chongqing vehicle_production 2025 > guangzhou',
  ),
  says(
    'Chongqing, Shenzhen and Guangzhou ranked first, second and third in vehicle production in 2025.',
    'rank shenzhen vehicle_production 2025 #2 city@china',
    'rank guangzhou vehicle_production 2025 #3 city@china',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In vehicle production, Chongqing and Shenzhen ranked first and second respectively in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank shenzhen vehicle_production 2025 #2 city@china',
  ),
  says(
    'The top three cities by vehicle production in 2025 were Chongqing, Shenzhen and Guangzhou.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank shenzhen vehicle_production 2025 #2 city@china',
    'rank guangzhou vehicle_production 2025 #3 city@china',
  ),
  says(
    'In 2025 Chongqing ranked first in vehicle production, followed by Shenzhen and Guangzhou.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank shenzhen vehicle_production 2025 #2 city@china',
    'rank guangzhou vehicle_production 2025 #3 city@china',
  ),
  says(
    'Hefei climbed from fifth to third in new energy vehicle production in 2025.',
    'rank hefei nev_production 2025 #3 city@china',
  ),
  says(
    "Xi'an rose from eighth place in 2023 to sixth place in 2024 in vehicle production.",
    'rank xian vehicle_production 2024 #6 city@china',
    'rank xian vehicle_production 2023 #8 city@china',
  ),
  says(
    'Hefei ranked third in new energy vehicle production in 2025, up two places from a year earlier.',
    'rank hefei nev_production 2025 #3 city@china',
    'rank hefei nev_production 2024 #5 city@china',
  ),
  says(
    'In 2025 Hefei entered the top three in new energy vehicle production.',
    'rank hefei nev_production 2025 #3 or better city@china',
  ),
  says(
    "With 2.79 million vehicles built in 2025, Chongqing was the country's number-one city.",
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'BYD ranked first in new energy vehicle sales in December 2025, ahead of Geely Auto and Tesla.',
    'rank byd nev_sales 2025-12 #1 company',
    'comparison byd nev_sales 2025-12 > geely-auto',
    'comparison byd nev_sales 2025-12 > tesla',
  ),
  says(
    'In the third quarter of 2025 BYD was No. 1 in new energy vehicle sales.',
    'rank byd nev_sales 2025-Q3 #1 company',
  ),
  says(
    'Guangzhou finished 2024 as runner-up in vehicle production.',
    'rank guangzhou vehicle_production 2024 #2 city@china',
  ),
  says(
    'Guangzhou was only second to Shenzhen in vehicle production in 2024.',
    'rank guangzhou vehicle_production 2024 #2 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2025 Anhui built more vehicles than every other province.',
    'rank anhui vehicle_production 2025 #1 province@china',
  ),
  says(
    'BYD sold more new energy vehicles than any other carmaker in the world in 2024.',
    'rank byd nev_sales 2024 #1 company@world',
  ),
  says(
    "In 2025 Chongqing dethroned Shenzhen as the country's largest vehicle-producing city.",
    'rank chongqing vehicle_production 2025 #1 city@china',
    'comparison chongqing vehicle_production 2025 > shenzhen',
  ),
  says(
    "BYD unseated Tesla as the world's top seller of battery electric vehicles in 2025.",
    'rank byd bev_sales 2025 #1 company@world',
    'comparison byd bev_sales 2025 > tesla',
  ),
  says(
    "In 2022 Xi'an replaced Shanghai as the largest producer of new energy vehicles among Chinese cities.",
    'rank xian nev_production 2022 #1 city@china',
    'comparison xian nev_production 2022 > shanghai',
  ),
];

/** Words of order that put nothing at a place. */
export const noOrder = [
  silent('Huawei is a leading supplier of intelligent driving systems to Changan and Seres.'),
  silent('Guangzhou is one of the largest automobile cities in China.'),
  silent('In the first phase, the plant in Chongqing will build 200,000 vehicles a year.'),
  silent("In the first half of 2025 Chongqing's vehicle production rose 9%."),
  silent('The top management of Changan met suppliers in Chongqing in 2025.'),
  silent('A number of cities, Chongqing among them, raised vehicle production in 2025.'),
  silent('The plant in Chongqing added a second shift in 2025 to raise vehicle production.'),
  silent('CATL owns world-leading technology for batteries in new energy vehicles.'),
  silent('The best cars in China are made in Chongqing, a critic wrote in 2025.'),
  silent('Seres appointed a new chairman in 2025, replacing the man who had led vehicle production.'),
  silent('In 2025 the new Deepal S07 replaced the old model at the plant in Chongqing.'),
  silent("The city's biggest challenge in 2025 was weak demand for vehicles."),
  silent('The most important vehicle production base of Changan is in Chongqing.'),
  silent("Chongqing's first-quarter vehicle production rose to 600,000."),
  silent('The three largest carmakers in Chongqing raised vehicle production in 2025.'),
  silent('Geely Auto topped out its new plant in 2024.'),
  silent("Chongqing's lead in vehicle production may not last."),
  silent('The crown of the new headquarters rises above the city.'),
  silent('The AITO M9 is the flagship of the series and the largest SUV in the range.'),
  silent('It was the first time in 2025 that Seres held such a meeting.'),
  silent("Changan's sales in Europe topped expectations in 2025."),
  silent('The second plant in Chongqing is twice as large as the first.'),
];
