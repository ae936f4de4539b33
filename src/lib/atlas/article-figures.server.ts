import { articleFigures } from './article-figures';
import { createCharts } from './figure-charts';
import { geodata } from './geodata.server';
import { readSlips } from './slips';
import slipsCsv from '../../../geodata/slips.csv?raw';

const slips = readSlips(slipsCsv);
if (!slips.ok) throw new Error(`geodata:\n${slips.reason.join('\n')}`);

const figures = articleFigures(geodata);

/** The article's numbers, their charts and its slips, joined once at build time. */
export const article = { figures, charts: createCharts(figures), slips: slips.value };
