/** A form of reports other than the usual: a common one by its name, one kept with the spreadsheet, or that of a document. */
import * as z from 'zod/mini';
import { FORM_NAMES, type FormName } from '../core/form/form-names';

export const givenForm = () =>
  z.union([
    z.object({ name: z.enum(Object.keys(FORM_NAMES) as FormName[]) }),
    /** One kept with the spreadsheet. */
    z.object({ saved: z.string() }),
    z.object({
      base64: z.string(),
      /** Words of the example that a person wants to keep, by their place in `FormJson.replaced`. */
      keep: z.optional(z.array(z.int())),
    }),
  ]);
