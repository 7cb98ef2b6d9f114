/** The Docs advanced service, version 1: what Google made of a .docx, as far as it is asked for. */
import { type Execution, hostError, strict } from '../execution/execution';
import { selectFields } from '../execution/select-fields';
import { convertDocument } from './doc-conversion';

interface Asked {
  readonly fields?: string;
  readonly includeTabsContent?: boolean;
}

/** A suggestion that somebody has left open, as it is told to whoever may edit. */
const suggestionOf = (text: string): object => ({
  paragraph: {
    elements: [{ textRun: { content: `${text}\n`, textStyle: {}, suggestedInsertionIds: ['suggestion-1'] } }],
    paragraphStyle: {},
  },
});

/** The global Docs, as the manifest names it. */
export function docs(execution: Execution): object {
  const { host, user } = execution;
  const documents = {
    get: (id: string, { fields, includeTabsContent = false }: Asked = {}): object => {
      const entry = host.drive.get(id);
      if (
        entry === undefined ||
        entry.owner !== user.email ||
        entry.mimeType !== 'application/vnd.google-apps.document'
      )
        throw hostError(execution, 'API call to docs.documents.get failed with error: Requested entity was not found.');
      const tab = convertDocument(entry.bytes, host.conversionLosses);
      if (entry.suggestion !== undefined) tab.body.content.push(suggestionOf(entry.suggestion));
      const document = {
        documentId: id,
        title: entry.name,
        revisionId: `revision-${entry.revision}`,
        ...(includeTabsContent
          ? { tabs: [{ tabProperties: { tabId: 't.0', title: 'Tab 1' }, childTabs: [], documentTab: tab }] }
          : tab),
      };
      if (fields === undefined) return document;
      const selected = selectFields(document, fields);
      if (typeof selected === 'string')
        throw hostError(
          execution,
          `API call to docs.documents.get failed with error: Invalid field selection ${selected}`,
        );
      return selected;
    },
  };
  return strict<object>(execution, 'Docs', { Documents: strict(execution, 'Documents', documents) });
}
