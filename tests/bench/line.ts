import type { ServerResponse } from 'node:http';

const PACKET_BYTES = 1_460;
const TICK_MS = 2;

interface Sending {
	response: ServerResponse;
	body: Buffer;
	offset: number;
	finished: () => void;
}

/**
 * A line of fixed width that all responses share in turns, packet by packet. Time it stood idle is
 * lost; time a tick came late is made up for, so the mean rate holds on a busy machine.
 */
export class Line {
	readonly #bytesPerMs: number;
	#queue: Sending[] = [];
	#credit = 0;
	#last = 0;

	constructor(megabitsPerSecond: number) {
		this.#bytesPerMs = (megabitsPerSecond * 1e6) / 8 / 1_000;
	}

	/** Sends a body; settles when its last byte is out, or the other side has hung up. */
	send(response: ServerResponse, body: Buffer): Promise<void> {
		return new Promise((finished) => {
			if (this.#queue.length === 0) this.#start();
			this.#queue.push({ response, body, offset: 0, finished });
		});
	}

	#start(): void {
		this.#credit = 0;
		this.#last = performance.now();
		setTimeout(() => this.#tick(), TICK_MS);
	}

	#tick(): void {
		const now = performance.now();
		this.#credit += (now - this.#last) * this.#bytesPerMs;
		this.#last = now;
		while (this.#credit > 0 && this.#queue.length > 0) this.#sendPacket(this.#queue.shift()!);
		if (this.#queue.length > 0) setTimeout(() => this.#tick(), TICK_MS);
	}

	#sendPacket(sending: Sending): void {
		const { response, body, offset, finished } = sending;
		if (response.destroyed) return finished();
		const packet = body.subarray(offset, offset + PACKET_BYTES);
		this.#credit -= packet.length;
		sending.offset += packet.length;
		response.write(packet);
		if (sending.offset < body.length) this.#queue.push(sending);
		else response.end(finished);
	}
}
