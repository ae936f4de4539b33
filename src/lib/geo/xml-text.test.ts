import { expect, it } from 'vitest';
import { xmlText } from './xml-text';

it('escapes what XML takes for its own and drops what it forbids', () => {
	expect(xmlText('a\u0000"<&>\u000b')).toBe('a&quot;&lt;&amp;&gt;');
});
