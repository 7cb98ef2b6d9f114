/** The two advanced services, which a pushed manifest may name without their being switched on: told by one error that names the remedy. */
import { AppError } from '../../core/failure/app-error';
import { driveService } from './drive';
import { isMissing, readFailure } from './failures';
import { docsService } from './google-docs';

export type ServiceName = 'Drive' | 'Docs';

/** The error of a service that is not switched on; null for any other failure. Google's words lead to the page of the project's own Cloud console. */
export function serviceOff(error: unknown): AppError | null {
  if (error instanceof AppError) return error.code === 'service-off' ? error : null;
  const { kind, message } = readFailure(error);
  const missing = /^(?:ReferenceError: )?(Drive|Docs) is not defined/.exec(message)?.[1];
  if (kind !== 'service-disabled' && missing === undefined) return null;
  const service: ServiceName = missing === 'Docs' || /docs?\.|Docs API/i.test(message) ? 'Docs' : 'Drive';
  const [url = CONSOLE[service]] = /https:\/\/console\.[^\s"']*[\w=]/.exec(message) ?? [];
  return new AppError('service-off', { service, listed: LISTED[service], url }, error);
}

/** As the editor's list of services names them. */
const LISTED: Readonly<Record<ServiceName, string>> = { Drive: 'Drive API', Docs: 'Google Docs API' };

const CONSOLE: Readonly<Record<ServiceName, string>> = {
  Drive: 'https://console.cloud.google.com/apis/library/drive.googleapis.com',
  Docs: 'https://console.cloud.google.com/apis/library/docs.googleapis.com',
};

/** No file has such an id: that it is not found is an answer of a service that works. */
const NOBODY = 'vekha-no-such-file';

/** Asks a service for a file that there is not; null where it answers. Throws what is no word of the service. */
export function tryService(service: ServiceName): AppError | null {
  try {
    if (service === 'Drive') driveService().Files.get(NOBODY, { fields: 'id' });
    else docsService().Documents.get(NOBODY);
  } catch (error) {
    const off = serviceOff(error);
    if (off !== null) return off;
    if (!isMissing(error)) throw error;
  }
  return null;
}
