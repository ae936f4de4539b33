import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Whatever axe finds, one rule a line. The pages have no frames, which its long way is for; nor is
 * every element wanted that it found right, which takes most of its time.
 */
export async function findingsOn(page: Page, rules?: string[]): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
	const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
	return violations.map(
		({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html).join(' ')}`
	);
}
