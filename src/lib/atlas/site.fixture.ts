import type { SiteProperties, Source } from './schema';

/** A source with nothing to it. */
export const source: Source = {
	key: 'S1',
	kind: 'text',
	publisher: 'paper',
	title: 'report',
	date: '2021',
	url: '',
	grade: 'N',
	licence: ''
};

/** The properties of a site that is open and traced, except for what is given. */
export function properties(id: string, more: Partial<SiteProperties> = {}): SiteProperties {
	return {
		id,
		name_zh: `${id}地`,
		name_en: id,
		kind: 'park',
		status: 'open',
		status_date: null,
		status_zh: null,
		status_en: null,
		accuracy: { kind: 'traced', metres: 10 },
		source: ['S1'],
		licence: 'ODbL-1.0',
		drawn_zh: '画法',
		drawn_en: 'drawn',
		...more
	};
}
