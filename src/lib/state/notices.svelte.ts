/** Something a person has to know: shown in words, announced, and there until dismissed. */
export interface Notice {
	id: string;
	text: string;
	/** The language of text and link as HTML names it, where it isn't the page's. */
	language?: string;
	/** A page that helps. */
	link?: { href: string; text: string };
	ondismiss?: () => void;
	/** What a person can do about it: a button with these words. */
	action?: { label: string; run: () => void };
}

/** What went wrong or was ignored; a notice that comes again replaces its earlier self. */
export class Notices {
	list = $state.raw<readonly Notice[]>([]);

	add(id: string, text: string, more: Omit<Notice, 'id' | 'text'> = {}): void {
		this.list = [...this.list.filter((notice) => notice.id !== id), { id, text, ...more }];
	}

	dismiss(id: string): void {
		this.list.find((notice) => notice.id === id)?.ondismiss?.();
		this.list = this.list.filter((notice) => notice.id !== id);
	}
}
