/** The site that is open (it follows the route) or that a page shows, and the one pointed at. */
export class Selection {
	selected = $state<string | null>(null);
	hovered = $state<string | null>(null);
	/** Sites that a page lights all the time: those it compares. */
	lit = $state.raw<readonly string[]>([]);
}
