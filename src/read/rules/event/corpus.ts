/**
 * Sentences of our own with the events they tell. Written `type actor actor @place date #ordinal n=count`; actors by id in any
 * order, "not" before a denied event, dates left out when the text gives none. No entry: the sentence tells no event.
 */
export interface Example {
  readonly text: string;
  readonly events: readonly string[];
}

const tells = (text: string, ...events: string[]): Example => ({ text, events });
const silent = (text: string): Example => ({ text, events: [] });

export const LAUNCHES: readonly Example[] = [
  tells('In 2022 Changan launched the Deepal brand.', 'brand_launch company:changan brand:deepal 2022'),
  tells('Deepal was launched by Changan in April 2022.', 'brand_launch company:changan brand:deepal 2022-04'),
  tells(
    'Changan unveiled a new premium brand, Avatr, in 2021.',
    'brand_launch company:changan brand:avatr 2021',
  ),
  tells(
    'Changan and Huawei launched brands such as Avatr.',
    'brand_launch company:changan company:huawei brand:avatr',
  ),
  tells(
    'In December 2021 Seres introduced the AITO brand together with Huawei.',
    'brand_launch company:seres company:huawei brand:aito 2021-12',
  ),
  tells('The launch of the AITO brand by Seres came in 2021.', 'brand_launch company:seres brand:aito 2021'),
  tells(
    'Seres unveiled the AITO M9 in December 2023.',
    'model_launch company:seres model:aito-m9 brand:aito 2023-12',
  ),
  tells('The AITO M5 went on sale in March 2022.', 'model_launch model:aito-m5 brand:aito 2022-03'),
  tells(
    'Launched in 2021, the Arcfox Alpha S came from BAIC.',
    'model_launch model:arcfox-alpha-s brand:arcfox 2021',
  ),
  tells(
    'GAC, which launched the Aion brand in 2017, sells mostly at home.',
    'brand_launch company:gac brand:aion 2017',
  ),
  silent('Changan plans to launch a second premium brand beside Avatr.'),
  silent('Seres may launch a cheaper AITO model next year.'),
  silent('Will Huawei launch Qijing this year?'),
  silent('If Changan launches another brand like Avatr, dealers will complain.'),
  tells('Changan did not launch Avatr in 2019.', 'not brand_launch company:changan brand:avatr 2019'),
  silent('The launch event drew a large crowd to Chongqing.'),
  silent('Analysts had expected Seres to launch AITO earlier.'),
];

export const TOGETHER: readonly Example[] = [
  tells('Changan joined hands with Huawei in 2021.', 'partnership company:changan company:huawei 2021'),
  tells(
    'In 2018 Changan and Huawei teamed up with China Mobile.',
    'partnership company:changan company:huawei company:china-mobile 2018',
  ),
  tells('Seres has worked with Huawei since its early days.', 'partnership company:seres company:huawei'),
  tells(
    'GAC signed a cooperation agreement with Huawei in Guangzhou in November 2024.',
    'partnership company:gac company:huawei @city:guangzhou 2024-11',
  ),
  tells(
    "Deepal grew out of Changan's second cooperation with Huawei.",
    'partnership company:changan company:huawei #2',
  ),
  tells(
    'The partnership between BAIC and Huawei began in 2017.',
    'partnership company:baic company:huawei 2017',
  ),
  tells(
    'Benefiting from its cooperation with Huawei in 2021, Seres grew fast.',
    'partnership company:seres company:huawei 2021',
  ),
  tells(
    'In 2003 Seres and Dongfeng set up a joint venture.',
    'joint_venture company:seres company:dongfeng 2003',
  ),
  tells(
    'Seres set up a joint venture with Dongfeng in 2003.',
    'joint_venture company:seres company:dongfeng 2003',
  ),
  tells(
    'Together with Dongfeng, Seres established Dongfeng Sokon in 2003.',
    'joint_venture company:seres company:dongfeng company:dongfeng-sokon 2003',
  ),
  tells(
    'Jiyue was a joint venture between Baidu and Geely.',
    'joint_venture company:baidu company:geely-auto company:jiyue',
  ),
  silent('Changan hopes to cooperate with Huawei on batteries.'),
  silent('Asked whether SAIC would cooperate with Huawei, he gave no answer.'),
  silent('Cooperating with Huawei is risky for any carmaker.'),
  silent('SAIC will not work with Huawei.'),
  tells('SAIC refused to cooperate with Huawei.', 'not partnership company:saic company:huawei'),
  tells('SAIC has never cooperated with Huawei.', 'not partnership company:saic company:huawei'),
  silent('Without the cooperation of suppliers, Seres would have failed.'),
  silent('Seres and Changan built more cars than BYD in Chongqing.'),
];

export const APPROVALS: readonly Example[] = [
  tells(
    'The first official L3 licence plate was issued to Changan in December 2025.',
    'plate company:changan 2025-12 #1',
  ),
  tells("In recent weeks the country's first L3 plate was issued to Changan.", 'plate company:changan #1'),
  tells('Chongqing issued the first L3 number plate to Deepal.', 'plate city:chongqing brand:deepal #1'),
  tells('Deepal received its first L3 plate in Chongqing.', 'plate brand:deepal @city:chongqing #1'),
  tells(
    'The Ministry of Industry and Information Technology granted permits to Deepal and Arcfox on December 15, 2025.',
    'permit org:miit brand:deepal brand:arcfox 2025-12-15',
  ),
  tells('MIIT announced the first batch of access permits for L3 driving.', 'permit org:miit #1'),
  tells('WeRide was granted a driverless permit in Beijing.', 'permit company:weride @city:beijing'),
  tells(
    'Pony.ai obtained a permit in Shenzhen in October 2025.',
    'permit company:pony-ai @city:shenzhen 2025-10',
  ),
  tells(
    'In 2024 Chongqing was approved as a pilot city for vehicle-road-cloud integration.',
    'pilot city:chongqing 2024',
  ),
  tells('Shenzhen and Wuhan were selected as pilot cities in 2024.', 'pilot city:shenzhen city:wuhan 2024'),
  tells('MIIT named Suzhou as a pilot city.', 'pilot org:miit city:suzhou'),
  tells(
    'One sedan each from Deepal and Arcfox was chosen to start pilots in Chongqing and Beijing respectively.',
    'pilot brand:deepal @city:chongqing',
    'pilot brand:arcfox @city:beijing',
  ),
  tells(
    'Deepal and Arcfox were granted permits in Chongqing and Beijing, respectively.',
    'permit brand:deepal @city:chongqing',
    'permit brand:arcfox @city:beijing',
  ),
  silent('BYD has applied for an L3 permit in Shenzhen.'),
  silent('Deepal is expected to receive a permit next year.'),
  tells('BYD did not receive a permit in 2025.', 'not permit company:byd 2025'),
  silent('The permit application of BYD is under review.'),
  silent('Chongqing wants to be selected as a pilot city again.'),
];

export const COMPANIES: readonly Example[] = [
  tells('Seres was founded in 1986.', 'founding company:seres 1986'),
  tells(
    'Seres, founded in 1986 by Zhang Xinghai, is based in Chongqing.',
    'founding company:seres person:zhang-xinghai 1986',
  ),
  tells(
    'Huawei established Yinwang in Shenzhen in January 2024.',
    'founding company:huawei company:yinwang @city:shenzhen 2024-01',
  ),
  tells(
    'Starting from the Phoenix spring factory in Ba County, Seres became a carmaker.',
    'founding company:seres company:seres-spring-factory @district:chongqing-ba-county',
  ),
  tells(
    'Seres grew out of the Phoenix spring factory.',
    'founding company:seres company:seres-spring-factory',
  ),
  tells('In 2020 Geely took over Liebao.', 'm_and_a company:geely-auto company:liebao 2020'),
  tells('Liebao was acquired by Geely in 2020.', 'm_and_a company:geely-auto company:liebao 2020'),
  tells(
    'In August 2024 Seres bought a 10 percent stake in Yinwang from Huawei.',
    'm_and_a company:seres company:yinwang company:huawei 2024-08',
  ),
  tells('The merger of Changan with Dongfeng was shelved.', 'm_and_a company:changan company:dongfeng'),
  tells(
    'WM Motor filed for bankruptcy in Shanghai in October 2023.',
    'exit company:wm-motor @city:shanghai 2023-10',
  ),
  tells('Lifan went bankrupt in 2020.', 'exit company:lifan 2020'),
  silent('Changan considered acquiring Zotye.'),
  silent('Lifan could go bankrupt again.'),
  silent('Seres found buyers in Europe.'),
  silent('The commission said output rose and Changan recovered.'),
  tells(
    'WeRide and Pony.ai were listed in Hong Kong on November 6, 2025.',
    'ipo company:weride @city:hong-kong 2025-11-06',
    'ipo company:pony-ai @city:hong-kong 2025-11-06',
  ),
  tells('Seres went public in Hong Kong in November 2025.', 'ipo company:seres @city:hong-kong 2025-11'),
  tells(
    'Chery listed on the Hong Kong Stock Exchange in September 2025.',
    'ipo company:chery org:hkex 2025-09',
  ),
  silent('Avatr plans to list in Hong Kong.'),
  silent('Chery is listed among the ten largest exporters.'),
  tells('In 2016 Seres moved into new energy vehicles.', 'market_entry company:seres 2016'),
  tells('Xiaomi entered the electric vehicle market in 2021.', 'market_entry company:xiaomi 2021'),
  tells(
    'Seres, which in 2016 turned to electric vehicles, lost money at first.',
    'market_entry company:seres 2016',
  ),
  silent('Huawei has no intention to enter the vehicle market.'),
  tells('Seres opened a new plant in Chongqing in 2024.', 'plant company:seres @city:chongqing 2024'),
  tells('In September 2022 Seres broke ground on a third factory.', 'plant company:seres 2022-09 #3'),
  silent('Seres is building up stocks in Chongqing.'),
];

export const PLANS: readonly Example[] = [
  tells('Changan announced the Shangri-La Plan in 2017.', 'plan company:changan plan:shangri-la 2017'),
  tells(
    'The Shangri-La Plan was unveiled by Changan in October 2017.',
    'plan company:changan plan:shangri-la 2017-10',
  ),
  tells('In 2023 Shenzhen released an action plan.', 'plan city:shenzhen 2023'),
  tells(
    'In April 2021 Huawei announced that it would build three brands with partners.',
    'plan company:huawei 2021-04 n=3',
  ),
  tells(
    'Changan announced in 2021 that it would work with Huawei.',
    'plan company:changan company:huawei 2021',
  ),
  tells('Chongqing issued guidelines for the industry in 2018.', 'policy city:chongqing 2018'),
  tells(
    'As early as 2018, when sales were falling, Chongqing issued its "Guiding Opinions".',
    'policy city:chongqing plan:chongqing-guiding-opinions-2018 2018',
  ),
  tells('New rules were issued by Shenzhen in August 2022.', 'policy city:shenzhen 2022-08'),
  tells('Beijing passed regulations on driverless vehicles in December 2024.', 'policy city:beijing 2024-12'),
  silent('Shenzhen is drafting rules for driverless vehicles.'),
  silent('Chongqing would release a plan if Beijing did.'),
  silent('The plan to build more cars in Chongqing failed.'),
  silent('Changan has not said when it will announce plans.'),
];

export const WORDS: readonly Example[] = [
  tells(
    'Chen Hong, the chairman of SAIC, put forward the "soul theory" in 2021.',
    'statement person:chen-hong 2021',
  ),
  tells('As Lu Wenliang pointed out, makers want to keep control.', 'statement person:lu-wenliang'),
  tells(
    'Zhang Xinghai has repeatedly stressed that the partnership is a must.',
    'statement person:zhang-xinghai',
  ),
  tells('Chen Hong said bluntly, "We keep our soul."', 'statement person:chen-hong'),
  silent('Local scholars said that demand was weak.'),
  tells(
    'Changan aims to sell 4.5 million vehicles in 2030, its chairman Zhu Huarong said.',
    'statement person:zhu-huarong',
  ),
  silent('What did Chen Hong say about Huawei?'),
  silent('Chen Hong did not comment.'),
  tells('Xiaomi recalled 116,887 vehicles in September 2025.', 'incident company:xiaomi 2025-09'),
  tells('Seres was the first maker to break the foreign monopoly.', 'milestone company:seres #1'),
];

/** A second set, in other words. */
export const UNSEEN: readonly Example[] = [
  tells(
    'In July 2023, Volkswagen acquired a 5 percent stake in XPeng.',
    'm_and_a company:volkswagen company:xpeng 2023-07',
  ),
  tells(
    'BYD opened its first European factory in Hungary in 2025, the company said.',
    'plant company:byd @country:hungary 2025 #1',
  ),
  tells(
    'Toyota formed a joint venture with BYD in 2020 to build electric cars.',
    'joint_venture company:toyota company:byd 2020',
  ),
  tells(
    'Lei Jun, who founded Xiaomi in 2010, likes fast cars.',
    'founding company:xiaomi person:lei-jun 2010',
  ),
  tells('In 2019, Tesla began production at its Shanghai plant.', 'plant company:tesla @city:shanghai 2019'),
  tells(
    'Chery partnered with Huawei to launch Luxeed in November 2023.',
    'partnership company:chery company:huawei 2023-11',
    'brand_launch company:chery company:huawei brand:luxeed 2023-11',
  ),
  tells('WeRide won approval to run driverless taxis in Beijing.', 'permit company:weride @city:beijing'),
  tells(
    'Apollo Go received permits from Wuhan and Chongqing in August 2022.',
    'permit company:baidu-apollo-go city:wuhan city:chongqing 2022-08',
  ),
  tells(
    'The ministry approved Beijing, Shanghai and Guangzhou as pilot cities.',
    'pilot city:beijing city:shanghai city:guangzhou',
  ),
  tells(
    'Li Auto and XPeng were awarded L3 test permits in Beijing and Guangzhou respectively in December 2025.',
    'permit company:li-auto @city:beijing 2025-12',
    'permit company:xpeng @city:guangzhou 2025-12',
  ),
  tells(
    'Zeekr, a premium brand under Geely, went public in New York in May 2024.',
    'ipo brand:zeekr 2024-05',
  ),
  tells('Dongfeng Motor set up Voyah in 2020.', 'brand_launch company:dongfeng brand:voyah 2020'),
  tells(
    'The first Avatr car rolled off the line in Chongqing in 2022.',
    'milestone brand:avatr @city:chongqing 2022 #1',
  ),
  tells(
    'SAIC and Huawei unveiled the Shangjie brand in Shanghai in April 2025.',
    'brand_launch company:saic company:huawei brand:shangjie @city:shanghai 2025-04',
  ),
  silent('Huawei has denied that it will build cars.'),
  silent('Nissan and Honda called off their merger.'),
  silent('Analysts at Goldman Sachs expect BYD to launch three models.'),
  silent('The State Council approved the plan in 2020.'),
];

/** Names near an event that have no part in it, deeds of no interest, and words that only look like triggers. */
export const TRAPS: readonly Example[] = [
  tells(
    'Tesla cut prices after BYD launched the Yangwang brand in January 2023.',
    'brand_launch company:byd brand:yangwang 2023-01',
  ),
  tells(
    'Sales of the Deepal brand launched by Changan rose 20%.',
    'brand_launch company:changan brand:deepal',
  ),
  tells('BYD denied that it had acquired Zotye.', 'not m_and_a company:byd company:zotye'),
  tells('It was reported that Lifan had been acquired by Geely.', 'm_and_a company:geely-auto company:lifan'),
  tells('Since its founding in 2014, NIO has lost money.', 'founding company:nio 2014'),
  tells('Founded in 2014 in Shanghai, NIO has lost money.', 'founding company:nio @city:shanghai 2014'),
  tells('The Chongqing government issued guidelines in 2018.', 'policy city:chongqing 2018'),
  silent('BYD launched 12 models last year, more than Changan or Geely.'),
  silent("Huawei's partners, including Seres and Chery, sold 500,000 vehicles."),
  silent('Analysts say GAC should work with Huawei.'),
  silent('Seres bought parts from Changan in 2020.'),
  silent('BYD took the top spot from Volkswagen in 2023.'),
  silent('Great Wall established itself as the leader of the SUV market.'),
  silent('Changan established a lead over Geely in 2024.'),
  silent('Chery listed 30 dealers in Wuhu.'),
  silent('NIO received 3.3 billion dollars from investors.'),
  silent('SAIC, GAC and BAIC signed up for the fair.'),
  silent('With Huawei as partner, Seres sold 400,000 vehicles.'),
  silent('Changan entered the top ten in 2016.'),
  silent('Geely joined the list of the ten largest makers.'),
  silent('Reports that Huawei would buy Seres were denied by both companies.'),
  silent('Chongqing released its first-quarter figures in April.'),
];

/** Later events keep out of the date told before them; the year of an event told before can date another. */
export const STORIES: readonly Example[] = [
  tells(
    'In 2021 Changan launched Avatr, and later it launched Deepal.',
    'brand_launch company:changan brand:avatr 2021',
    'brand_launch company:changan brand:deepal',
  ),
  tells(
    'In 2021 Changan joined hands with Huawei and CATL to launch Avatr.',
    'partnership company:changan company:huawei company:catl 2021',
    'brand_launch company:changan company:huawei company:catl brand:avatr 2021',
  ),
  tells(
    'In 2003 it cooperated with Dongfeng to establish Dongfeng Sokon, and in 2016 Seres entered the electric vehicle market.',
    'market_entry company:seres 2016',
  ),
  tells(
    'Seres began small. In 2003 it set up a joint venture with Dongfeng, and in 2016 it turned to electric vehicles.',
    'joint_venture company:seres company:dongfeng 2003',
    'market_entry company:seres 2016',
  ),
  tells('Another surprise is Seres. It went public in 2016.', 'ipo company:seres 2016'),
  tells(
    'Changan joined hands with Huawei in 2021. In the same year when Changan worked with Huawei, Chen Hong put forward a theory.',
    'partnership company:changan company:huawei 2021',
    'partnership company:changan company:huawei 2021',
    'statement person:chen-hong 2021',
  ),
  tells(
    'In 2018 the ministry issued new rules. Geely took over Liebao in 2020.',
    'm_and_a company:geely-auto company:liebao 2020',
  ),
];
