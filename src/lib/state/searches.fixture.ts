import fc from 'fast-check';

const number = fc.oneof(
	fc.constantFrom('', '-', '1e999', 'NaN', '0x1f', '１７', '-0', '999999999999', '1e-7'),
	fc.double().map(String),
	fc.integer({ min: -200, max: 200 }).map(String)
);
const value = fc.oneof(
	fc.string({ unit: 'grapheme' }),
	fc.array(number, { maxLength: 4 }).map((all) => all.join()),
	fc.constantFrom('__proto__', 'constructor', '%', '%E4', '<script>', 'parks,parks', 'light,dark')
);

/** Query strings as strangers write them: known keys with values of all sorts, twice, or none. */
export const searches = (keys: readonly string[]): fc.Arbitrary<string> =>
	fc.oneof(
		{ weight: 1, arbitrary: fc.string() },
		{
			weight: 9,
			arbitrary: fc
				.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 5 })
				.map((pairs) => pairs.map(([key, text]) => `${key}=${text}`).join('&'))
		}
	);
