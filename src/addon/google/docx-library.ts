/** The way to Docx.js, the other file of the script: Google puts both into one global scope, in any order. */
import type * as Docx from '../../docx';

/** The one function that file declares; its name ends in "_" to be hidden from the panel. */
declare function docxLibrary_(): typeof Docx;

let made: typeof Docx | undefined;

/** Compiles and makes the library: once an execution, by whoever makes a document first. */
export function openDocxLibrary(): typeof Docx {
  made ??= docxLibrary_();
  return made;
}

/** The library as the script has it, letter by letter. */
export function docxLibraryText(): string {
  return docxLibrary_.toString();
}
