import { article } from '$lib/atlas/article-figures.server';

export const load = () => article;
