import { says, silent } from '../write-figure.ts';

export const ordinals = [
  says(
    'In 2025 Chongqing ranked first among Chinese cities in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    "Chongqing's vehicle production ranked third among provinces and municipalities in 2025.",
    'rank chongqing vehicle_production 2025 #3 province@china',
  ),
  says(
    'In 2024 Guangzhou came in third in vehicle output among cities.',
    'rank guangzhou vehicle_production 2024 #3 city@china',
  ),
  says(
    'Hefei took second place in new energy vehicle production in 2024.',
    'rank hefei nev_production 2024 #2 city@china',
  ),
  says(
    'Wuhan was fifth in vehicle production among all cities in 2023.',
    'rank wuhan vehicle_production 2023 #5 city@china',
  ),
  says(
    'In vehicle output, Liuzhou placed ninth among cities in 2022.',
    'rank liuzhou vehicle_production 2022 #9 city@china',
  ),
  says(
    "Changan Automobile's sales ranked No. 5 among domestic carmakers in 2025.",
    'rank changan vehicle_sales 2025 #5 company',
  ),
  says(
    'By vehicle production, Shenzhen stood at No. 1 in the country in 2024.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
  ),
  says(
    'Its vehicle exports put Anhui first among provinces in 2025.',
    'rank anhui vehicle_exports 2025 #1 province@china',
  ),
  says(
    'In 2014 and 2015 Chongqing ranked first among cities in vehicle production.',
    'rank chongqing vehicle_production 2014 #1 city@china',
    'rank chongqing vehicle_production 2015 #1 city@china',
  ),
  says(
    "In 2023, Chongqing's AI competitiveness ranked only 14th among all provinces.",
    'rank chongqing ai_regional_competitiveness 2023 #14 by standing province@china',
  ),
  says(
    'Chongqing no longer ranked first among cities in vehicle production in 2018.',
    'rank chongqing vehicle_production 2018 #1 missed city@china',
  ),
  says(
    "Chongqing's vehicle production in the first 11 months of 2025 ranked first in the country.",
    'rank chongqing vehicle_production 2025-01/2025-11 #1 city@china',
  ),
];

export const topSpots = [
  says(
    'In 2025 Chongqing took the top spot in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Shenzhen claimed first place in vehicle production in 2024.',
    'rank shenzhen vehicle_production 2024 #1 city@china',
  ),
  says(
    'In 2025 Chongqing reclaimed the crown in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Chongqing returned to the top of the national ranking by vehicle output in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Guangzhou was at the top of the league table for vehicle production in 2019.',
    'rank guangzhou vehicle_production 2019 #1 city@china',
  ),
  says(
    "In 2014 Chongqing's vehicle output reached the top in the country.",
    'rank chongqing vehicle_production 2014 #1 city@china',
  ),
  says(
    'Guangzhou held the championship in vehicle production in 2020.',
    'rank guangzhou vehicle_production 2020 #1 city@china',
  ),
  says(
    'In 2025 Chongqing regained the top position among cities in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
];

export const superlatives = [
  says(
    'In 2025 Chongqing was the largest car-making city in China by vehicle output.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Guangzhou became the second largest automobile city in vehicle production in 2025.',
    'rank guangzhou vehicle_production 2025 #2 city@china',
  ),
  says(
    "In 2024 Shenzhen was the country's third-largest city by vehicle production.",
    'rank shenzhen vehicle_production 2024 #3 city@china',
  ),
  says(
    "Chongqing's vehicle production was the highest of any city in 2014.",
    'rank chongqing vehicle_production 2014 #1 city@china',
  ),
  says(
    'Chongqing produced 2.788 million vehicles in 2025, the highest in the country.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In 2025 Chongqing recorded the highest vehicle output among all Chinese cities.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Chongqing built more vehicles than any other city in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Hefei rose as the top city for new energy vehicle output in 2025.',
    'rank hefei nev_production 2025 #1 city@china',
  ),
  says(
    'Chongqing built the most vehicles of any city in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
];

export const leadsTopsSeconds = [
  says(
    'In 2025 Hefei led the country in new energy vehicle production.',
    'rank hefei nev_production 2025 #1 city@china',
  ),
  says(
    'Hefei leads in new energy vehicle production in 2025.',
    'rank hefei nev_production 2025 #1 city@china',
  ),
  says(
    'Chongqing topped the national ranking of vehicle production in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In 2024 Guangzhou was the runner-up in vehicle production.',
    'rank guangzhou vehicle_production 2024 #2 city@china',
  ),
  says(
    'Guangzhou was second only to Shenzhen in vehicle production in 2024.',
    'rank guangzhou vehicle_production 2024 #2 city@china',
    'comparison shenzhen vehicle_production 2024 > guangzhou',
  ),
  says(
    'In 2024 Chongqing was among the top three in vehicle production.',
    'rank chongqing vehicle_production 2024 #3 or better city@china',
  ),
  says(
    'Wuhan fell out of the top ten in vehicle production in 2023.',
    'rank wuhan vehicle_production 2023 #10 missed city@china',
  ),
  says(
    "Xi'an entered the top five cities in vehicle production in 2024.",
    'rank xian vehicle_production 2024 #5 or better city@china',
  ),
  says(
    'Wuhu ranked outside the top ten cities by vehicle output in 2021.',
    'rank wuhu vehicle_production 2021 #10 missed city@china',
  ),
];

export const inTime = [
  says(
    'In 2024 Seres became the fourth carmaker in the world to turn a profit.',
    'rank seres net_profit 2024 #4 by time company@world',
  ),
  says(
    'Chongqing was the first city in the country to exceed 3 million in vehicle production, in 2016.',
    'rank chongqing vehicle_production 2016 #1 by time to pass 3000000 city@china',
  ),
];

export const nothing = [
  silent('Chongqing aims to rank first among cities in vehicle production by 2030.'),
  silent('Will Chongqing rank first among cities in 2026?'),
  silent('If output rises, Chongqing could rank first in the country.'),
  silent('Chongqing hopes to return to the top spot in vehicle production.'),
  silent('The first batch of new energy vehicles left Chongqing in March 2025.'),
  silent('In the first half of 2025 Chongqing produced 1.2 million vehicles.'),
  silent('This was the first time Chongqing had issued a licence.'),
  silent('The third-party supplier is based in Chongqing.'),
  silent('Chongqing ranked third in bridge density in 2024.'),
  silent('Chongqing is home to leading enterprises in the automobile industry.'),
  silent('Chongqing maintained a leading position in the industry.'),
  silent('The competition for the title of best automobile city is intensifying.'),
  silent('Changan will take the lead in product definition.'),
  silent('Seres was first listed in Shanghai in 2016.'),
  silent('Chongqing launched its second plant in 2025.'),
  silent('The company opened its first store in Guangzhou in 2024.'),
  silent('Changan is one of the largest carmakers in China.'),
  silent("The crown jewel of Chongqing's industry is Changan."),
  silent('In 2025 Atlantis ranked first in vehicle production.'),
  silent('Seres is the third largest. Chongqing is second.'),
  silent('Guangzhou is the first stop of the tour.'),
  silent("China is the world's largest exporter of steel."),
  silent('China was the largest exporter of batteries in the world in 2024.'),
  silent("China is Tesla's largest market."),
  silent("Aion is GAC's best-selling brand."),
  silent("The Seres SF5 was the first mass-produced model sold in Huawei's shops."),
  silent('Chongqing is expected to return to first place in vehicle production in 2025.'),
  silent('Its leadership team was the largest in Chongqing.'),
  silent("Chongqing's Liangjiang New Area ranked first in the city."),
  silent('Guangzhou topped the list of tourist cities.'),
  silent('The plant is the largest in Asia.'),
  silent('Shenzhen leads the way in electric buses.'),
  silent('Huawei leads in technology.'),
  silent('Chongqing has more bridges than any other city in China.'),
  silent('The former chairman led the company.'),
  silent("Chongqing's top three carmakers sold 3 million vehicles in 2025."),
  silent('In 2025 Hefei was the largest automobile city in western China by vehicle production.'),
  silent('Chongqing ranked first in western China in vehicle production in 2025.'),
  silent('Chongqing ranked first among cities along the Yangtze in vehicle production in 2025.'),
  silent('Chongqing ranked first in luxury car sales in 2025.'),
];

export const toldInOtherWays = [
  says(
    "In 2025 Chongqing's vehicle output grew. Although Chongqing leads in total production, Hefei stands out as the leading city for NEV production.",
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank hefei nev_production 2025 #1 city@china',
  ),
  says(
    "Chongqing has become the country's top city for vehicle production.",
    'rank chongqing vehicle_production ../2026-01-13 #1 city@china',
  ),
  says(
    'With 2.788 million vehicles in 2025, Chongqing ranked first among cities nationwide.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Chongqing ranks first in the country in vehicle production, Guangzhou second and Shanghai third in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
    'rank guangzhou vehicle_production 2025 #2 city@china',
    'rank shanghai vehicle_production 2025 #3 city@china',
  ),
  says(
    'Among provinces, Guangdong ranked first in vehicle production in 2024, followed by Anhui and Chongqing.',
    'rank guangdong vehicle_production 2024 #1 province@china',
    'rank anhui vehicle_production 2024 #2 province@china',
    'rank chongqing vehicle_production 2024 #3 province@china',
  ),
  says(
    'In 2024 Anhui overtook Guangdong to become the largest vehicle producing province.',
    'rank anhui vehicle_production 2024 #1 province@china',
    'comparison anhui vehicle_production 2024 > guangdong',
  ),
  says(
    "In the first half of 2025 Anhui's vehicle production rose 20% and ranked first among provinces.",
    'rank anhui vehicle_production 2025-H1 #1 province@china',
  ),
  says(
    "Shanghai's vehicle production dropped out of the top three in 2025.",
    'rank shanghai vehicle_production 2025 #3 missed city@china',
  ),
  says(
    'Shenzhen was the first city in China to produce more than 2 million new energy vehicles, in 2023.',
    'rank shenzhen nev_production 2023 #1 by time to pass 2000000 city@china',
  ),
  says(
    'In 2025 Chongqing accounted for 8% of national output, second only to Guangdong among provinces.',
    'rank chongqing vehicle_production 2025 #2 province@china',
  ),
  says('Chongqing ranked first in GDP growth in 2015.', 'rank chongqing gdp_growth 2015 #1 city@china'),
  says(
    'In 2025 Shanghai slipped to third place among cities in vehicle production.',
    'rank shanghai vehicle_production 2025 #3 city@china',
  ),
  says(
    "Changan's sales ranked first among carmakers in Chongqing in 2025.",
    'rank changan vehicle_sales 2025 #1 company@chongqing',
  ),
  says(
    'Chongqing ranked first among 31 cities in vehicle production in 2025.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'In the first 11 months of 2025 Chongqing produced 2.5 million vehicles, claiming the highest output among all Chinese cities.',
    'rank chongqing vehicle_production 2025-01/2025-11 #1 city@china',
  ),
  says(
    'Anhui produced 3.3 million vehicles in 2025, making Hefei the top city for NEV output in China.',
    'rank hefei nev_production 2025 #1 city@china',
  ),
];

/** Among some of a class that nobody lists: the words of the group go into the claim. */
export const ofSome = [
  says(
    'In 2025 Chongqing ranked first among western cities in vehicle production.',
    'rank chongqing vehicle_production 2025 #1 city@china',
  ),
  says(
    'Leapmotor led Chinese EV startups in October 2025 with deliveries of 70,289 vehicles.',
    'rank leapmotor nev_deliveries 2025-10 #1 company@china',
  ),
  says(
    'In October 2025, Leapmotor topped the list of Chinese EV startups with 70,289 deliveries.',
    'rank leapmotor nev_deliveries 2025-10 #1 company@china',
  ),
  says(
    'XPeng came in third among EV startups in October 2025 with 42,013 deliveries.',
    'rank xpeng nev_deliveries 2025-10 #3 company',
  ),
  silent('Leapmotor led a group of EV startups to Europe in October 2025.'),
  silent('Leapmotor ranked first among the makers that sell no luxury cars in October 2025.'),
];
