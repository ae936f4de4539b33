import { describe, expect, test, vi } from 'vitest';
import { analyse, type AnalysisRequest } from './analyse';
import { AnalysisWorker, type FromWorker, type WorkerPort } from './analysis-worker';
import { ellipsoidArea } from './measure';
import { rectangle, shapes } from './shapes.fixture';

const [left, right, away] = [
	rectangle(116.3, 40.1, 116.32, 40.12),
	rectangle(116.31, 40.1, 116.33, 40.12),
	rectangle(116.5, 40.1, 116.52, 40.12)
];
const named = { left: { id: 'left', geometry: left }, right: { id: 'right', geometry: right } };

describe('analyse', () => {
	test('reports the overlaps of each with each, and how far it is', () => {
		const onProgress = vi.fn();
		const zones = [named.left, named.right, { id: 'away', geometry: away }];
		const report = analyse({ kind: 'overlap', subjects: zones, others: zones }, onProgress);
		if (!report.ok) throw new Error(report.reason);
		const pairs = report.value.map(({ subject, other }) => `${subject} ${other}`);
		expect(pairs).toEqual(['left right']);
		expect(report.value[0]?.shareOfA).toBeCloseTo(0.5, 4);
		expect(onProgress).toHaveBeenCalledTimes(3);
		expect(onProgress).toHaveBeenLastCalledWith(1);
	});

	test('buffers, with the share of each zone inside', () => {
		const point = { type: 'Point' as const, coordinates: [116.31, 40.11] };
		const answer = analyse({ kind: 'buffer', geometry: point, metres: 300, zones: [named.left] });
		if (!answer.ok) throw new Error(answer.reason);
		expect(answer.value.area / (Math.PI * 300 ** 2)).toBeCloseTo(0.9996, 4);
		expect(answer.value.zones[0]?.share).toBeCloseTo(answer.value.area / ellipsoidArea(left), 6);
	});

	test('finds what lies within a distance, nearest first', () => {
		const targets = [{ id: 'away', geometry: away }, named.right, named.left];
		const within = (metres: number) => {
			const point = { type: 'Point' as const, coordinates: [116.35, 40.11] };
			const answer = analyse({ kind: 'within', geometry: point, metres, targets });
			return answer.ok ? answer.value.map(({ id }) => id) : answer.reason;
		};
		expect(within(2000)).toEqual(['right']);
		expect(within(3000)).toEqual(['right', 'left']);
		expect(within(Infinity)).toEqual(['right', 'left', 'away']);
	});

	test('measures a line inside areas, and joins, cuts and splits', () => {
		const inside = analyse({ kind: 'length-inside', line: shapes.eastWest, areas: [named.left] });
		expect(inside.ok && inside.value[0]?.metres).toBeGreaterThan(1700);
		const joined = analyse({ kind: 'union', areas: [left, right] });
		const rest = analyse({ kind: 'difference', area: left, others: [right] });
		const line = {
			type: 'LineString' as const,
			coordinates: [
				[116.31, 40],
				[116.31, 41]
			]
		};
		const pieces = analyse({ kind: 'split', area: left, line });
		const whole = ellipsoidArea(left);
		expect(joined.ok && joined.value.area / whole).toBeCloseTo(1.5, 4);
		expect(rest.ok && rest.value.area / whole).toBeCloseTo(0.5, 4);
		if (!pieces.ok) throw new Error(pieces.reason);
		expect(pieces.value).toHaveLength(2);
		for (const { geometry, area } of pieces.value) {
			expect(area / whole).toBeCloseTo(0.5, 4);
			expect(ellipsoidArea(geometry)).toBe(area);
		}
	});

	test('refuses what is too large, and what is not there to be measured', () => {
		const coordinates = Array.from({ length: 200_001 }, () => [116.3, 40.1]);
		const geometry = { type: 'LineString' as const, coordinates };
		const request: AnalysisRequest = { kind: 'buffer', geometry, metres: 500, zones: [] };
		expect(analyse(request)).toEqual({ ok: false, reason: 'too-large' });
		const empty = { type: 'LineString' as const, coordinates: [] };
		const targets = [named.left];
		expect(analyse({ kind: 'within', geometry: empty, metres: 5, targets })).toEqual({
			ok: false,
			reason: 'failed'
		});
	});
});

describe('what an analysis is refused for', () => {
	// Turf's overlay throws on positions that are no numbers.
	const broken = {
		type: 'Polygon' as const,
		coordinates: [
			[
				[NaN, 1],
				[2, NaN],
				[3, 4],
				[NaN, 1]
			]
		]
	};
	const point = { type: 'Point' as const, coordinates: [116.31, 40.11] };
	const far = {
		type: 'LineString' as const,
		coordinates: [
			[117, 41],
			[117.1, 41]
		]
	};
	/** Joining and cutting refuse what is no number; overlapping only what is no position. */
	const pierced = {
		type: 'Polygon',
		coordinates: [[[116.3, 40.1], [116.31, 40.1], null, [116.3, 40.1]]]
	} as unknown as typeof broken;
	const cases: [AnalysisRequest, string][] = [
		[{ kind: 'union', areas: [left, broken] }, 'union-failed'],
		[{ kind: 'difference', area: left, others: [broken] }, 'difference-failed'],
		[
			{ kind: 'overlap', subjects: [named.left], others: [{ id: 'x', geometry: pierced }] },
			'overlap-failed'
		],
		[
			{ kind: 'buffer', geometry: point, metres: 9, zones: [{ id: 'x', geometry: pierced }] },
			'overlap-failed'
		],
		[{ kind: 'split', area: left, line: far }, 'not-crossed'],
		[{ kind: 'buffer', geometry: point, metres: 0, zones: [] }, 'buffer-failed'],
		[{ kind: 'buffer', geometry: point, metres: Infinity, zones: [] }, 'buffer-failed']
	];
	test.each(cases)('$kind: %#', (request, reason) => {
		expect(analyse(request)).toEqual({ ok: false, reason });
	});

	test('nothing left of an area is an answer, too', () => {
		const answer = analyse({ kind: 'difference', area: left, others: [left] });
		expect(answer).toEqual({ ok: true, value: { geometry: null, area: 0 } });
	});
});

describe('AnalysisWorker', () => {
	class FakePort implements WorkerPort {
		onmessage: WorkerPort['onmessage'] = null;
		onerror: WorkerPort['onerror'] = null;
		onmessageerror: WorkerPort['onmessageerror'] = null;
		sent: AnalysisRequest[] = [];
		terminate = vi.fn();
		postMessage(request: AnalysisRequest) {
			this.sent.push(structuredClone(request));
		}
		say(data: FromWorker) {
			this.onmessage?.({ data } as MessageEvent<FromWorker>);
		}
	}
	const request = { kind: 'union', areas: [left] } satisfies AnalysisRequest;
	const answer = { ok: true, value: { geometry: left, area: 1 } } as const;

	function open() {
		const ports: FakePort[] = [];
		const worker = new AnalysisWorker(() => (ports[ports.length] = new FakePort()));
		return { ports, worker };
	}

	test('tells progress, answers, and keeps its worker for the next', async () => {
		const { ports, worker } = open();
		const onProgress = vi.fn();
		const first = worker.start(request, onProgress);
		expect(worker.isBusy).toBe(true);
		ports[0]?.say({ type: 'progress', share: 0.5 });
		ports[0]?.say({ type: 'answer', answer });
		expect(await first).toEqual(answer);
		expect(onProgress).toHaveBeenCalledExactlyOnceWith(0.5);
		expect(worker.isBusy).toBe(false);
		const second = worker.start(request);
		// Nobody listens to how far this one is.
		ports[0]?.say({ type: 'progress', share: 0.5 });
		expect(onProgress).toHaveBeenCalledTimes(1);
		ports[0]?.say({ type: 'answer', answer: { ok: false, reason: 'too-large' } });
		expect(await second).toEqual({ ok: false, reason: 'too-large' });
		expect(ports).toHaveLength(1);
		expect(ports[0]?.sent).toEqual([request, request]);
	});

	test('cancels by ending the worker, by hand or by another start', async () => {
		const { ports, worker } = open();
		const first = worker.start(request);
		const second = worker.start(request);
		expect(await first).toEqual({ ok: false, reason: 'cancelled' });
		worker.cancel();
		expect(await second).toEqual({ ok: false, reason: 'cancelled' });
		expect(ports.map((port) => port.terminate.mock.calls.length)).toEqual([1, 1]);
	});

	test('is closed for good: what it was at is cancelled', async () => {
		const { ports, worker } = open();
		const last = worker.start(request);
		worker.close();
		expect(await last).toEqual({ ok: false, reason: 'cancelled' });
		expect(ports[0]?.terminate).toHaveBeenCalledTimes(1);
		expect(worker.isBusy).toBe(false);
	});

	test('fails in words where the worker breaks, or never comes', async () => {
		const { ports, worker } = open();
		const broken = worker.start(request);
		ports[0]?.onerror?.({} as ErrorEvent);
		expect(await broken).toEqual({ ok: false, reason: 'failed' });
		const refused = new AnalysisWorker(() => {
			throw new Error('forbidden');
		});
		expect(await refused.start(request)).toEqual({ ok: false, reason: 'failed' });
	});
});
