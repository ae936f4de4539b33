import { analyse } from './analyse';
import type { FromWorker, ToWorker } from './analysis-worker';

const tell = (message: FromWorker) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	tell({ type: 'answer', answer: analyse(data, (share) => tell({ type: 'progress', share })) });
});
