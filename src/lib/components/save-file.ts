/** Hands a text made on the page to the browser as a download. */
export function saveFile(text: string, name: string, type: string): void {
	const url = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken the file over by the next task; until then the address has to hold.
	setTimeout(() => URL.revokeObjectURL(url));
}
