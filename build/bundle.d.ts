/** Builds everything. A published add-on must take its menu from the Extensions menu: `addonMenu`. */
export declare function bundle({ addonMenu }?: { addonMenu?: boolean }): Promise<void>;
/** The same script with such characters as escapes; outside strings and patterns a minified script has none. */
export declare function escapeInvisible(script: string): string;
