/** Sentences of our own with the ties they tell: `type subject > object`, "not" before a denied one. No entry: none. */
export interface Example {
  readonly text: string;
  readonly relations: readonly string[];
}

const tells = (text: string, ...relations: string[]): Example => ({ text, relations });
const silent = (text: string): Example => ({ text, relations: [] });

const ZHANG = 'officer_of person:zhang-xinghai > company:seres';
const CHEN = 'officer_of person:chen-hong > company:saic';

export const TITLES: readonly Example[] = [
  tells('Zhang Xinghai, the chairman of Seres Group, was pleased.', ZHANG),
  tells('Zhang Xinghai, chairman of Seres, was pleased.', ZHANG),
  tells('Seres chairman Zhang Xinghai was pleased.', ZHANG),
  tells("Seres' chairman, Zhang Xinghai, was pleased.", ZHANG),
  tells('Chairman Zhang Xinghai of Seres was pleased.', ZHANG),
  tells('Zhang Xinghai is the chairman of Seres.', ZHANG),
  tells('Zhang Xinghai was named chairman of Seres.', ZHANG),
  tells('According to Chen Hong, the chairman of SAIC Group, the soul matters.', CHEN),
  tells(
    'As Lu Wenliang, a researcher at the Chinese Academy of Sciences, pointed out, control matters.',
    'affiliated_with person:lu-wenliang > org:cas',
  ),
  tells('Chen Hong is not the chairman of Seres.', 'not officer_of person:chen-hong > company:seres'),
  silent('Chen Hong, the former chairman of SAIC, retired.'),
  silent('Is Chen Hong the chairman of Seres?'),
  silent('The chairman of Seres was pleased.'),
  silent('Chen Hong may become chairman of Seres.'),
  silent('If Chen Hong is the chairman of Seres, the table is wrong.'),
];

export const BRANDS: readonly Example[] = [
  tells('Deepal, a brand of Changan, sold well.', 'brand_of brand:deepal > company:changan'),
  tells('Deepal is a new energy brand of Changan.', 'brand_of brand:deepal > company:changan'),
  tells("Changan's premium brand Avatr sold well.", 'brand_of brand:avatr > company:changan'),
  tells("Avatr, Changan's premium brand, sold well.", 'brand_of brand:avatr > company:changan'),
  tells('Changan owns the Deepal brand.', 'brand_of brand:deepal > company:changan'),
  tells('Changan Ford is a subsidiary of Changan.', 'subsidiary_of company:changan-ford > company:changan'),
  tells('Changan, the parent of Avatr, sold more.', 'subsidiary_of brand:avatr > company:changan'),
  silent('Deepal could become a brand of Geely.'),
  silent('The Deepal brand sold more than Changan hoped.'),
  silent('Brands of Changan sold well.'),
];

export const TRADE: readonly Example[] = [
  tells('CATL supplies batteries to Seres.', 'supplier_of company:catl > company:seres'),
  tells('CATL is a supplier of Seres.', 'supplier_of company:catl > company:seres'),
  tells("Seres' battery supplier CATL opened two lines.", 'supplier_of company:catl > company:seres'),
  tells('Seres is a partner of Huawei.', 'partner_of company:seres > company:huawei'),
  tells(
    "Seres was the first cooperative carmaking company under Huawei's selection model.",
    'partner_of company:seres > company:huawei',
  ),
  tells('CATL holds a stake in Avatr.', 'investor_in company:catl > brand:avatr'),
  tells('CATL invested in Avatr.', 'investor_in company:catl > brand:avatr'),
  tells('Avatr is backed by CATL.', 'investor_in company:catl > brand:avatr'),
  tells('Changan is headquartered in Chongqing.', 'headquartered_in company:changan > city:chongqing'),
  tells('BYD, based in Shenzhen, leads.', 'headquartered_in company:byd > city:shenzhen'),
  tells('Tesla builds cars in Shanghai.', 'produces_in company:tesla > city:shanghai'),
  tells('BYD has a plant in Zhengzhou.', 'produces_in company:byd > city:zhengzhou'),
  silent('CATL will supply batteries to BYD.'),
  silent('CATL plans to invest in Seres.'),
  silent('Seres denied rumours about suppliers.'),
  silent('Tesla could build cars in Wuhan.'),
];
