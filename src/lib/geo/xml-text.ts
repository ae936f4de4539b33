/** Returns text as XML holds it: no character that it forbids, none that it takes for its own. */
export function xmlText(text: string): string {
	const names: Record<string, string> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
	return (
		text
			// eslint-disable-next-line no-control-regex -- XML 1.0 forbids exactly these.
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
			.replace(/[&<>"]/g, (sign) => `&${names[sign]};`)
	);
}
