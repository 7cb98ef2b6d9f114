/** The Docs advanced service, as far as the self-check looks at what Google made of a report; its own types are far wider. */

/** Google's name for it in the manifest is `Docs`, version v1. */
export interface DocsService {
  readonly Documents: { get(id: string): GoogleDocument };
}

interface Dimension {
  readonly magnitude?: number;
}

export interface GoogleDocument {
  readonly documentStyle?: {
    readonly pageSize?: { readonly width?: Dimension; readonly height?: Dimension };
    readonly flipPageOrientation?: boolean;
  };
  readonly body?: { readonly content?: readonly { readonly table?: GoogleTable }[] };
  readonly footers?: Readonly<Record<string, { readonly content?: readonly GoogleParagraph[] }>>;
}

interface GoogleTable {
  readonly tableRows?: readonly {
    readonly tableRowStyle?: { readonly tableHeader?: boolean };
    readonly tableCells?: readonly {
      readonly tableCellStyle?: { readonly rowSpan?: number; readonly columnSpan?: number };
    }[];
  }[];
}

interface GoogleParagraph {
  readonly paragraph?: { readonly elements?: readonly { readonly autoText?: { readonly type?: string } }[] };
}

declare const Docs: DocsService;

/** The service itself; a function, because nothing may be touched while the script is loaded. */
export function docsService(): DocsService {
  return Docs;
}
