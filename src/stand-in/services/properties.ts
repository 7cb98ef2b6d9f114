/** PropertiesService: texts kept between executions, within Google's limits. */
import { type Execution, hostError, strict } from '../execution/execution';

/** What Google allows a value and a whole store. */
const PROPERTY_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

export function propertiesService(execution: Execution): GoogleAppsScript.Properties.PropertiesService {
  const { properties } = execution.host;
  const set = (values: Record<string, string>): void => {
    const texts = Object.values(values);
    if (texts.some((text) => Buffer.byteLength(text) > PROPERTY_BYTES))
      throw hostError(execution, 'Argument too large: value');
    const store = Object.values({ ...Object.fromEntries(properties), ...values });
    if (store.reduce((sum, text) => sum + Buffer.byteLength(text), 0) > STORE_BYTES)
      throw hostError(execution, 'You have exceeded the property storage quota.');
    for (const [key, value] of Object.entries(values)) properties.set(key, value);
  };
  const store = strict(execution, 'Properties', {
    getProperty: (key: string): string | null => properties.get(key) ?? null,
    getProperties: (): Record<string, string> => Object.fromEntries(properties),
    setProperty: (key: string, value: string): void => set({ [key]: value }),
    deleteProperty: (key: string): void => {
      properties.delete(key);
    },
    /** Keeps the properties it does not name. */
    setProperties: (values: Record<string, string>): void => set(values),
  });
  return strict<GoogleAppsScript.Properties.PropertiesService>(execution, 'PropertiesService', {
    // Null where there is no document: developers.google.com/apps-script/reference/properties/properties-service, getDocumentProperties.
    getDocumentProperties: () => (execution.host.inDocument ? store : null),
  });
}
