import { fail, ok, type Result } from '$lib/geo/result';

const PATIENCE_MS = 20_000;

/** Asks the device where it is, with the person's permission. The position stays with the caller. */
export function whereAmI(): Promise<Result<GeolocationCoordinates, 'denied' | 'unavailable'>> {
	if (!('geolocation' in navigator)) return Promise.resolve(fail('unavailable'));
	return new Promise((resolve) =>
		navigator.geolocation.getCurrentPosition(
			({ coords }) => resolve(ok(coords)),
			({ code, PERMISSION_DENIED }) =>
				resolve(fail(code === PERMISSION_DENIED ? 'denied' : 'unavailable')),
			{ enableHighAccuracy: true, timeout: PATIENCE_MS, maximumAge: 0 }
		)
	);
}
