import { xmlText } from '$lib/geo/xml-text';

/** Returns an element around XML that is ready; its attributes are escaped here. */
export function element(
	name: string,
	inner: string,
	attributes: Record<string, string> = {}
): string {
	const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
	return `<${name}${written.join('')}>${inner}</${name}>`;
}

/** Returns an element around text, or nothing for an empty one. */
export function textElement(
	name: string,
	text: string,
	attributes?: Record<string, string>
): string {
	return text === '' ? '' : element(name, xmlText(text), attributes);
}
