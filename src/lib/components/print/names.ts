import { m } from '$lib/paraglide/messages';
import type { Orientation, Paper } from '$lib/state/print-query';

export const paperName = (paper: Paper) => paper.toUpperCase();

export const orientationName = (orientation: Orientation) =>
	orientation === 'portrait' ? m.print_portrait() : m.print_landscape();
