/**
 * Remembers what a function returns for an object. Many rules ask the same of a geometry, and the
 * tests run all rules on data of which one site is changed; a geometry is never changed in place.
 */
export function onceFor<K extends object, V>(compute: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, { value: V }>();
	return (key) => {
		let entry = known.get(key);
		if (!entry) {
			entry = { value: compute(key) };
			known.set(key, entry);
		}
		return entry.value;
	};
}

/** The same for a function of two objects. */
export function onceForPair<A extends object, B extends object, V>(
	compute: (a: A, b: B) => V
): (a: A, b: B) => V {
	const withFirst = onceFor((a: A) => onceFor((b: B) => compute(a, b)));
	return (a, b) => withFirst(a)(b);
}
