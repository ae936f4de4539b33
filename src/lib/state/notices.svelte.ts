/** Something a person has to know: shown in words, announced, and there until dismissed. */
export interface Notice {
	id: string;
	text: string;
	/** What a person can do about it: a button with these words. */
	action?: { label: string; run: () => void };
}

/** What went wrong or was ignored; a notice that comes again replaces its earlier self. */
export class Notices {
	list = $state.raw<readonly Notice[]>([]);

	add(id: string, text: string, action?: Notice['action']): void {
		this.list = [...this.list.filter((notice) => notice.id !== id), { id, text, action }];
	}

	dismiss(id: string): void {
		this.list = this.list.filter((notice) => notice.id !== id);
	}
}
