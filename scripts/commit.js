import { execFileSync } from 'node:child_process';

/** @param {string[]} parameters */
function git(...parameters) {
	try {
		return execFileSync('git', parameters, { stdio: ['ignore', 'pipe', 'ignore'] })
			.toString()
			.trim();
	} catch {
		// A source without its history, as in an archive or a container.
		return null;
	}
}

/**
 * The commit names the build, so that two builds of the same source are the same build. Without
 * git, `VERSION` names it.
 */
export const commitName = () =>
	git('rev-parse', '--short=12', 'HEAD') ?? process.env.VERSION ?? 'no-git';

/**
 * The day of the commit (ISO 8601, UTC); without git the day of `SOURCE_DATE_EPOCH`, else `null`.
 *
 * @returns {string | null}
 */
export function commitDate() {
	const epoch = git('show', '--no-patch', '--format=%ct', 'HEAD') ?? process.env.SOURCE_DATE_EPOCH;
	return epoch ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10) : null;
}
