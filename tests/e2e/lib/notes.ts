// How the fields of a card are found.

/** The accessible name of the notes in this part of a question; a part of the map is one on each of its two sides. */
export const notesOf = (part: string) => new RegExp(`^Notitie bij ${part.replace(/[.?+*()]/g, '\\$&')}(: .+)?$`);
