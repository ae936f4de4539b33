/** Hands a text, or bytes, made on the page to the browser as a download. */
export function saveFile(content: BlobPart, name: string, type: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken the file over by the next task; until then the address has to hold.
	setTimeout(() => URL.revokeObjectURL(url));
}
