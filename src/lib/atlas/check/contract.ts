import type { LayerId } from '../layers';

/** The site ids that other people's links and scripts rely on. None is renamed. */
export const CONTRACT_IDS: Record<LayerId, readonly string[]> = {
	'science-city': [
		'future-science-city',
		'fsc-east',
		'fsc-west',
		'fsc-heart',
		'fsc-core',
		'shahe-university-town',
		'life-science-park'
	],
	huitian: ['huitian'],
	parks: [
		'wenyu-river-park',
		'aobei-forest-park',
		'dongxiaokou-forest-park',
		'dongxiaokou-leisure-park',
		'hexin-park',
		'aobei-phase-1',
		'aobei-phase-2',
		'huoying-park',
		'banta-country-park',
		'shahe-wetland-park',
		'binhe-forest-park',
		'fsc-waterfront-park',
		'huilongguan-sports-park',
		'ming-tombs-reservoir',
		'apple-park',
		'olympic-forest-park-north'
	],
	greenway: ['greenway-42'],
	places: [
		'tiantongyuan-culture-centre',
		'tiantongyuan-gymnasium',
		'tiantong-zhongyuan',
		'energy-internet-institute',
		'low-carbon-institute',
		'spic-hydrogen',
		'tsinghua-changgung-hospital',
		'jishuitan-huilongguan',
		'tcm-western-hospital',
		'pku-changping'
	]
};
