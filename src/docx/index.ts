/** What the add-on uses of this folder. It is pushed as a file of its own, Docx.js, whose code an edit never compiles. */
export { compareDocuments } from './compare';
export { readDocx } from './read';
export { readForeign } from './read-foreign';
export { writeDocx } from './write';
export { OWN_LIMITS } from './zip';
