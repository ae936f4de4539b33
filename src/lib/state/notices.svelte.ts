/** Something a person has to know: shown in words, announced, and there until dismissed. */
export interface Notice {
	id: string;
	text: string;
}

/** What went wrong or was ignored; a notice that comes again replaces its earlier self. */
export class Notices {
	list = $state.raw<readonly Notice[]>([]);

	add(id: string, text: string): void {
		this.list = [...this.list.filter((notice) => notice.id !== id), { id, text }];
	}

	dismiss(id: string): void {
		this.list = this.list.filter((notice) => notice.id !== id);
	}
}
