import type { Stretch } from '$lib/geo/stretches';
import type { Query } from './query';

/** How long the ruler has to rest before the URL says where it stands. */
const SETTLE_MS = 300;

type RulerQuery = Pick<Query, 'km' | 'from' | 'to'>;

const toKm = (metres: number) => Number((metres / 1000).toFixed(2));

/** Where the greenway's ruler stands, and the section it measures: metres from the south end. */
export class GreenwayRuler {
	metres = $state<number | null>(null);
	section = $state.raw<Stretch | null>(null);
	/** What the URL says of it. It follows at rest: browsers limit how often the URL may change. */
	query = $state.raw<RulerQuery>({});
	#isPrivate = false;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Moves the point. A person's own position is `private`: it never enters the address. */
	moveTo(metres: number | null, { isPrivate = false } = {}): void {
		this.metres = metres;
		this.#isPrivate = isPrivate;
		this.#settle();
	}

	select(section: Stretch | null): void {
		this.section = section;
		this.#settle();
	}

	/** Takes over what a URL says; what it leaves out is cleared. */
	restore({ km, from, to }: RulerQuery): void {
		this.metres = km === undefined ? null : km * 1000;
		this.#isPrivate = false;
		this.section =
			from === undefined || to === undefined ? null : { from: from * 1000, to: to * 1000 };
		this.#write();
	}

	#settle(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#write(), SETTLE_MS);
	}

	#write(): void {
		clearTimeout(this.#timer);
		const { metres, section } = this;
		this.query = {
			...(metres !== null && !this.#isPrivate && { km: toKm(metres) }),
			...(section && { from: toKm(section.from), to: toKm(section.to) })
		};
	}
}
