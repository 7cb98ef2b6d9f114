/** How the weights of the second reader are written: four tables of as many places, a sign a place. */

/** A power of two. */
export const PLACES = 32_768;

/** Where the tables hold a thing noticed, by its hash. */
export const placeOf = (hash: number): number => hash & (PLACES - 1);

const FIRST_MARK = 48;
const MARKS = 64;

/** The sign that its place is marked with, six more bits of the hash; another sign, and the place is another thing's. */
export const markOf = (hash: number): number => FIRST_MARK + ((hash >>> 15) & (MARKS - 1));

/** Marks a place that is nobody's. */
export const NOBODY = ' ';

/** Stands for nought in a table of weights. */
export const NOUGHT = 65;
