import { json } from '@sveltejs/kit';
import { searchIndex } from '$lib/atlas/search-index.server';

export const prerender = true;

export const GET = () => json(searchIndex);
