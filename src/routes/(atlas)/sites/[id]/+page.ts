/** The greenway's ruler comes with its own page only, and is there before the page is drawn. */
export async function load({ data }) {
	if (!data.greenway) return { ...data, Ruler: null };
	const { default: Ruler } = await import('$lib/components/greenway/GreenwayRuler.svelte');
	return { ...data, Ruler };
}
