import { json } from '@sveltejs/kit';
import { comparison } from '$lib/atlas/comparison.server';

export const prerender = true;

export const GET = () => json(comparison);
