declare global {
	/** The day of the commit the site was built from (ISO 8601), where it is known. */
	const __COMMIT_DATE__: string | null;
	/** Whether this build keeps itself for offline use, or retires the worker that did. */
	const __KEEPS_OFFLINE__: boolean;
	/** Another base map than the built-in one, if the build was told of one (`docs/deploy.md`). */
	const __BASE_MAP__: import('$lib/map/other-base/config').OtherBaseConfig | null;

	namespace App {}
}

export {};
