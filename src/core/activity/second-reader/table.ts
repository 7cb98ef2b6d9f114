/** How the weights of the second reader are written: a sign a weight, in tables; and where a thing noticed has its own. */

/** Things noticed that have a place; a power of two. */
export const PLACES = 16_384;
/** Weights of a thing noticed: what it adds to its word. */
export const SIZE = 16;
/** Units that read from the beginning, and as many that read from the end. */
export const UNITS = 24;
/** A unit's reset gate, update gate and candidate. */
export const GATES = 3 * UNITS;

/** What it tells apart, in the order of the last table's columns: `unclear` is what says neither that a measure was carried out nor that it was not. */
export const WEIGHED = ['activity', 'none', 'cancelled', 'planned', 'unclear'] as const;

/** Where the table holds a thing noticed, by its hash. */
export const placeOf = (hash: number): number => hash & (PLACES - 1);

const FIRST_MARK = 48;
const MARKS = 64;

/** The sign that its place is marked with, six more bits of the hash; another sign, and the place is another thing's. */
export const markOf = (hash: number): number => FIRST_MARK + ((hash >>> 14) & (MARKS - 1));

/** Marks a place that is nobody's. */
export const NOBODY = ' ';

/** Stands for nought in a table of weights; no sign is further from it than the largest weight. */
export const NOUGHT = 80;
export const LARGEST = 43;
