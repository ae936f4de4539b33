/** Success with a value, or failure with a reason: what may go wrong outside is a value, not a throw. */
export type Result<T, R = string> = { ok: true; value: T } | { ok: false; reason: R };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
	return { ok: true, value };
}

/** Wraps a reason as a failure. */
export function fail<const R>(reason: R): { ok: false; reason: R } {
	return { ok: false, reason };
}
