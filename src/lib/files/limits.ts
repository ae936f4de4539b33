/** The bounds within which a stranger's file is read at all; above them it is refused, not tried. */
export const LIMITS = {
	/** Bytes of the file itself. */
	fileBytes: 20 * 1024 * 1024,
	/** Entries of an archive, folders counted. */
	archiveEntries: 200,
	/** Bytes that an archive may grow to, counted while it is unpacked: its headers may lie. */
	unpackedBytes: 50 * 1024 * 1024,
	/** Vertices of all shapes together. */
	vertices: 200_000,
	/** Levels of brackets in JSON and WKT, of elements in XML. */
	depth: 32,
	/** Elements of an XML file: each costs nodes of about a kilobyte. */
	xmlElements: 200_000,
	/** Characters of a name, and of a note. */
	nameLength: 200,
	noteLength: 10_000
} as const;
