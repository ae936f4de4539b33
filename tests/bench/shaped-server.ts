import { Agent, createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { serve } from '../../scripts/serve.js';
import { Line } from './line';

/** One answer of the server. Times are milliseconds since the epoch, bytes those of the body. */
export interface Exchange {
	path: string;
	status: number;
	bytes: number;
	asked: number;
	firstByte: number;
	lastByte: number;
}

export interface ShapedServer {
	origin: string;
	/** The exchanges since the last call, in the order they were asked for. */
	takeExchanges(): Exchange[];
	close(): void;
}

interface Answer {
	head: IncomingMessage;
	body: Buffer;
}

/** Milliseconds since the epoch, finer than `Date.now()`; a page's clock runs on the same base. */
const epochNow = () => performance.timeOrigin + performance.now();

const portOf = (server: Server) => (server.address() as AddressInfo).port;

/** Asks the site's own server for a file, compressed with gzip where there is such a copy. */
function ask(port: number, path: string, agent: Agent): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const headers = { 'accept-encoding': 'gzip' };
		const outgoing = request({ port, path, agent, headers }, (head) => {
			const parts: Buffer[] = [];
			head.on('data', (part: Buffer) => parts.push(part));
			head.on('end', () => resolve({ head, body: Buffer.concat(parts) }));
			head.on('error', reject);
		});
		outgoing.on('error', reject);
		outgoing.end();
	});
}

/** Headers that belong to the connection behind, not to the answer. */
const HOP_HEADERS = ['connection', 'keep-alive', 'transfer-encoding'];

function headersOf({ head, body }: Answer) {
	const kept = Object.entries(head.headers).filter(([name]) => !HOP_HEADERS.includes(name));
	return { ...Object.fromEntries(kept), 'content-length': body.length };
}

/**
 * Serves a built site as `npm start` does (HTTP/1.1), through a slow line: `latencyMs` before the
 * first byte of each answer, `megabitsPerSecond` shared by all, gzip only.
 */
export async function startShapedServer(
	root: string,
	shape: { latencyMs: number; megabitsPerSecond: number }
): Promise<ShapedServer> {
	const behind: Server = await serve({ port: 0, root });
	const agent = new Agent({ keepAlive: true });
	const line = new Line(shape.megabitsPerSecond);
	let exchanges: Exchange[] = [];

	const server = createServer(async (incoming, response) => {
		const path = incoming.url ?? '/';
		const asked = epochNow();
		const exchange = { path, status: 0, bytes: 0, asked, firstByte: NaN, lastByte: NaN };
		exchanges.push(exchange);
		try {
			const [answer] = await Promise.all([
				ask(portOf(behind), path, agent),
				delay(shape.latencyMs)
			]);
			exchange.status = answer.head.statusCode ?? 0;
			exchange.bytes = answer.body.length;
			exchange.firstByte = epochNow();
			response.writeHead(exchange.status, headersOf(answer));
			await line.send(response, answer.body);
			exchange.lastByte = epochNow();
		} catch (error) {
			response.destroy(error as Error);
		}
	});
	await new Promise<void>((resolve) => server.listen(0, resolve));

	return {
		origin: `http://localhost:${portOf(server)}`,
		takeExchanges() {
			const taken = exchanges;
			exchanges = [];
			return taken;
		},
		close() {
			agent.destroy();
			for (const each of [server, behind]) {
				each.close();
				each.closeAllConnections();
			}
		}
	};
}
