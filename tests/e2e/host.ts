import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { siteHandler } from '../../scripts/serve.js';
import { test as base } from './atlas';
import { makeNextBuild } from './next-build';

/** The site as `npm run build` left it. */
export const BUILD = fileURLToPath(new URL('../../build', import.meta.url));

/** A host of the test's own, on which one build can take the place of another, or which can die. */
export class Host {
	#answer = siteHandler(BUILD);
	#builds: string[] = [];
	#server: Server = createServer((request, response) => this.#answer(request, response));

	async start(): Promise<void> {
		await new Promise<void>((resolve) => this.#server.listen(0, resolve));
	}

	get url(): string {
		return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
	}

	/** Makes another build, which lasts as long as the host. */
	async makeNextBuild(): Promise<string> {
		const root = await makeNextBuild(BUILD);
		this.#builds.push(root);
		return root;
	}

	/** From now on the files of another folder are served. */
	deploy(root: string): void {
		this.#answer = siteHandler(root);
	}

	async stop(): Promise<void> {
		this.#server.closeAllConnections();
		await new Promise((resolve) => this.#server.close(resolve));
	}

	/** Removes the builds that were made: not before the pages are closed, which may ask for more. */
	async removeBuilds(): Promise<void> {
		for (const root of this.#builds) await rm(root, { recursive: true, force: true });
	}
}

/** The pages of this test live on a host of its own, and may have a service worker. */
export const test = base.extend<{ host: Host }>({
	serviceWorkers: 'allow',
	// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures from the pattern
	host: async ({}, use) => {
		const host = new Host();
		await host.start();
		await use(host);
		await host.stop();
		await host.removeBuilds();
	},
	baseURL: async ({ host }, use) => use(host.url)
});

/** Waits until the site is kept, and the page is served from what is kept. */
export const kept = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller);
