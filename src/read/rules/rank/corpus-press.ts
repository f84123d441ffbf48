import { says } from '../write-figure.ts';

/** Phrasings of the press, in words of our own. */
export const inThePress = [
  says(
    'In 2025 Chongqing was the leading city in China by vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says("BYD was China's best-selling carmaker in 2025.", 'rank byd vehicle_sales 2025 #1 company@china'),
  // Places that are cities and provinces at once stand in the class of those beside them.
  says(
    'In 2016 Shanghai, Jilin and Guangxi ranked third, fourth and fifth, respectively, by vehicle production.',
    'rank jilin vehicle_production 2016 #4 province@china',
    'rank guangxi vehicle_production 2016 #5 province@china',
    'rank shanghai vehicle_production 2016 #3 province@china',
  ),
  says(
    'In 2016 the top three by vehicle production were Guangdong, Chongqing and Shanghai. That year Chongqing ranked second with 2.66 million vehicles.',
    'rank guangdong vehicle_production 2016 #1 province@china',
    'rank chongqing vehicle_production 2016 #2 province@china',
    'rank shanghai vehicle_production 2016 #3 province@china',
    'rank chongqing vehicle_production 2016 #2 province@china',
  ),
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
  says(
    "In 2024 Shenzhen became the country's leading automobile city, with vehicle production of 2.93 million.",
    'rank shenzhen vehicle_production 2024 #1 city@china',
  ),
  says(
    'Tesla was the best-selling carmaker in China in 2020 by new energy vehicle sales.',
    'rank tesla nev_sales 2020 #1 company@china',
  ),
  says("Chery is China's biggest car exporter.", 'rank chery vehicle_exports ../2026-01-13 #1 company@china'),
  says(
    'Japan was the second-largest vehicle exporter in the world in 2023.',
    'rank japan vehicle_exports 2023 #2 country@world',
  ),
  says(
    'Shanghai was the biggest producer of new energy vehicles among Chinese cities in 2021.',
    'rank shanghai nev_production 2021 #1 city@china',
  ),
  says(
    "In 2025 China was once again the world's biggest auto market.",
    'rank china vehicle_sales 2025 #1 country@world',
  ),
  says(
    "In 2024 Anhui surpassed Guangdong to become the country's number-one province for vehicle production.",
    'rank anhui vehicle_production 2024 #1 province@china',
    'comparison anhui vehicle_production 2024 > guangdong',
  ),
  says(
    'In 2024 Shenzhen topped the national chart for vehicle production.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
  ),
  says(
    'Shenzhen headed the list of cities by new energy vehicle output in 2023.',
    'rank shenzhen nev_production 2023 #1 city@china',
  ),
  says(
    'Chongqing reclaimed the crown in vehicle production from Shenzhen in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'comparison chongqing vehicle_production 2025 > shenzhen',
  ),
  says(
    'BYD held onto the top spot in new energy vehicle sales in 2025.',
    'rank byd nev_sales 2025 #1 company',
  ),
  says(
    'In 2025 Guangzhou slipped to third place in vehicle production, trailing Chongqing and Shenzhen.',
    'rank guangzhou vehicle_production 2025 #3 city@china',
    'comparison chongqing vehicle_production 2025 > guangzhou',
    'comparison shenzhen vehicle_production 2025 > guangzhou',
  ),
  says(
    'In 2025 BYD, Geely Auto and Changan took the top three places in new energy vehicle sales.',
    'rank geely-auto nev_sales 2025 #2 company',
    'rank changan nev_sales 2025 #3 company',
    'rank byd nev_sales 2025 #1 company',
  ),
  says(
    'Guangdong, Anhui and Chongqing were first, second and third respectively among provinces by vehicle production in 2024.',
    'rank anhui vehicle_production 2024 #2 province@china',
    'rank chongqing vehicle_production 2024 #3 province@china',
    'rank guangdong vehicle_production 2024 #1 province@china',
  ),
  says(
    'By vehicle production, the top three in 2024 were Shenzhen, Guangzhou and Chongqing.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
    'rank guangzhou vehicle_production 2024 #2 city@china',
    'rank chongqing vehicle_production 2024 #3 city@china',
  ),
  says(
    "In 2023 Shenzhen took first place in new energy vehicle output, followed by Shanghai and Xi'an.",
    'rank shenzhen nev_production 2023 #1 city@china',
    'rank shanghai nev_production 2023 #2 city@china',
    'rank xian nev_production 2023 #3 city@china',
  ),
  says(
    'Shenzhen led the country in vehicle production in 2024, with Guangzhou second and Chongqing third.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
    'rank guangzhou vehicle_production 2024 #2 city@china',
    'rank chongqing vehicle_production 2024 #3 city@china',
  ),
  says(
    'In 2024 Chongqing moved up from fourth to third in vehicle production.',
    'rank chongqing vehicle_production 2024 #3 city@china',
  ),
  says(
    'Wuhu slipped from tenth in 2023 to twelfth in 2024 among cities by vehicle production.',
    'rank wuhu vehicle_production 2024 #12 city@china',
    'rank wuhu vehicle_production 2023 #10 city@china',
  ),
  says(
    "In 2025 Xi'an ranked seventh in vehicle production, down one place from 2024.",
    'rank xian vehicle_production 2025 #7 city@china',
    'rank xian vehicle_production 2024 #6 city@china',
  ),
  says(
    'Changan broke into the top five in new energy vehicle sales in 2025.',
    'rank changan nev_sales 2025 #5 or better company',
  ),
  says(
    'BYD was the number one in battery electric vehicle sales in 2025.',
    'rank byd bev_sales 2025 #1 company',
  ),
  says(
    'In November 2025 Seres ranked seventh among carmakers by new energy vehicle sales, ahead of NIO.',
    'rank seres nev_sales 2025-11 #7 company',
    'comparison seres nev_sales 2025-11 > nio',
  ),
  says(
    'In the first quarter of 2025 Chongqing led all Chinese cities in vehicle production.',
    'rank chongqing vehicle_production 2025-Q1 #1 city@china',
  ),
  says(
    'Geely Auto was the runner-up with new energy vehicle sales of 1.6 million in 2025.',
    'rank geely-auto nev_sales 2025 #2 company',
  ),
  says(
    'In vehicle production in 2025 Shenzhen came second only to Chongqing.',
    'rank shenzhen vehicle_production 2025 #2 city@china',
    'comparison chongqing vehicle_production 2025 > shenzhen',
  ),
  says(
    'No city built more vehicles than Chongqing in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In 2023 Shenzhen produced the most new energy vehicles of all Chinese cities.',
    'rank shenzhen nev_production 2023 #1 city@china',
  ),
  says(
    "In 2024 Shenzhen toppled Guangzhou as the country's top vehicle-producing city.",
    'rank shenzhen vehicle_production 2024 #1 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'BYD has replaced Volkswagen as the best-selling carmaker in China.',
    'rank byd vehicle_sales ../2026-01-13 #1 company@china',
  ),
  says(
    'Chongqing ranks first in China and third in the world by vehicle production.',
    'rank chongqing vehicle_production ../2026-01-13 #1 city@china',
    'rank chongqing vehicle_production ../2026-01-13 #3 city@world',
  ),
  says(
    'The top five automakers by sales in 2024 were BYD, Geely, Chery, Changan and SAIC.',
    'rank byd vehicle_sales 2024 #1 company',
    'rank geely-auto vehicle_sales 2024 #2 company',
    'rank chery vehicle_sales 2024 #3 company',
    'rank changan vehicle_sales 2024 #4 company',
    'rank saic vehicle_sales 2024 #5 company',
  ),
  says(
    "Chongqing's automobile output jumped from sixth in the nation in 2022 to third in 2024.",
    'rank chongqing vehicle_production 2024 #3 city@china',
    'rank chongqing vehicle_production 2022 #6 city@china',
  ),
  says(
    'Chongqing was beaten only by Shenzhen in vehicle production in 2024.',
    'rank chongqing vehicle_production 2024 #2 city@china',
    'comparison shenzhen vehicle_production 2024 > chongqing',
  ),
  says(
    'In the first half of 2025, Hefei surged to the top of the NEV production rankings.',
    'rank hefei nev_production 2025-H1 #1 city@china',
  ),
  says(
    'Guangzhou slid out of the top three in vehicle production in 2025.',
    'rank guangzhou vehicle_production 2025 #3 missed city@china',
  ),
  says(
    'By output, Chongqing was No. 1 in 2025, Shenzhen No. 2 and Guangzhou No. 3.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank shenzhen vehicle_production 2025 #2 city@china',
    'rank guangzhou vehicle_production 2025 #3 city@china',
  ),
  says("China's best-selling carmaker in 2025 was BYD.", 'rank byd vehicle_sales 2025 #1 company@china'),
  says(
    'Changan took third place with sales of 2.9 million in 2025, up from fourth the previous year.',
    'rank changan vehicle_sales 2025 #3 company',
    'rank changan vehicle_sales 2024 #4 company',
  ),
  says(
    "In 2023 Shenzhen produced 1.73 million NEVs, surpassing Shanghai's 988,600, making it China's top NEV producer for the first time.",
    'comparison shenzhen nev_production 2023 > shanghai',
    'rank shenzhen nev_production 2023 #1 city@china',
  ),
  says(
    'In 2025 Chongqing was the top city and third among provinces in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank chongqing vehicle_production 2025 #3 province@china',
  ),
  says(
    "By 2014, Chongqing's vehicle output had surged to 2.6 million units, earning it the top position nationwide.",
    'rank chongqing vehicle_production 2014 #1 city@china',
  ),
  says(
    "In the first half of 2024 Chongqing's vehicle production reached 1.214 million, the highest in China.",
    'rank chongqing vehicle_production 2024-H1 #1 city@china',
  ),
  says(
    'In 2021 Shanghai led with the production of 632,000 NEVs.',
    'rank shanghai nev_production 2021 #1 city@china',
  ),
  says(
    'The capital city of Shaanxi province produced the most new energy vehicles of all Chinese cities in 2022.',
    'rank xian nev_production 2022 #1 city@china',
  ),
  says(
    'In terms of vehicle sales, BYD continued to hold the top spot in 2025, followed by the SAIC Group in second place and Geely, which overtook FAW to move up to third place.',
    'rank byd vehicle_sales 2025 #1 company',
    'rank saic vehicle_sales 2025 #2 company',
    'rank geely-auto vehicle_sales 2025 #3 company',
    'comparison geely-auto vehicle_sales 2025 > faw',
  ),
  says(
    'The top five manufacturers by vehicle sales in 2025 were: BYD, Geely, Nobody Cars, Changan and Chery.',
    'rank byd vehicle_sales 2025 #1 company',
    'rank geely-auto vehicle_sales 2025 #2 company',
    'rank changan vehicle_sales 2025 #4 company',
    'rank chery vehicle_sales 2025 #5 company',
  ),
  says(
    'BYD sold 4.6 million vehicles in 2025 and held the top spot, followed by SAIC and Geely, which overtook FAW in vehicle sales to move up to third place.',
    'rank byd vehicle_sales 2025 #1 company',
    'rank saic vehicle_sales 2025 #2 company',
    'rank geely-auto vehicle_sales 2025 #3 company',
    'comparison geely-auto vehicle_sales 2025 > faw',
  ),
  says(
    'In October 2023 NEV sales rose 5% in China. Li Auto was seventh with 40,422 retail sales of NEVs.',
    'rank li-auto nev_passenger_retail 2023-10 #7 company',
  ),
  says(
    "Xi'an and Shanghai took the lead in new energy vehicle production in 2021 and 2022, respectively.",
    'rank xian nev_production 2021 #1 city@china',
    'rank shanghai nev_production 2022 #1 city@china',
  ),
  says(
    'Chongqing and Shenzhen entered the top three in vehicle production in 2024.',
    'rank chongqing vehicle_production 2024 #3 or better city@china',
    'rank shenzhen vehicle_production 2024 #3 or better city@china',
  ),
];
