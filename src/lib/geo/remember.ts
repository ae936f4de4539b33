/** Returns a function that works something out once for each object, as long as the object lives. */
export function remember<K extends object, V>(workOut: (key: K) => V): (key: K) => V {
	const known = new WeakMap<K, V>();
	return (key) => {
		const value = known.has(key) ? (known.get(key) as V) : workOut(key);
		known.set(key, value);
		return value;
	};
}
