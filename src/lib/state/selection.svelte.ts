/** The site that is open (it follows the route) and the one that is pointed at. */
export class Selection {
	selected = $state<string | null>(null);
	hovered = $state<string | null>(null);
}
