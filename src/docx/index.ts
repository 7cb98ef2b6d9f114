/** What the add-on uses of this folder. It is pushed as a file of its own, Docx.js, whose code an edit never compiles. */
export { compareDocuments } from './compare';
export { readFinished } from './finished/read-finished';
export { readForeign } from './foreign/read-foreign';
export { openForm } from './form/open-form';
export { readAllText } from './form/read-all-text';
export { writeForm } from './form/write-form';
export { normaliseText } from './package/clean-text';
export { FORM_LIMITS, OWN_LIMITS } from './package/zip';
export { readDocx } from './read';
export { readBack } from './read-back';
export { writeDocx } from './write';
export { writeChanges } from './write-changes';
