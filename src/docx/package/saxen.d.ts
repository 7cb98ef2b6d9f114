/** The part of saxen used here; it brings no types of its own. */
declare module 'saxen' {
  /** Where the parser stands; both count from 0. */
  export interface Context {
    readonly line: number;
    readonly column: number;
    readonly data: string;
  }

  type Decode = (text: string) => string;
  type GetContext = () => Context;

  interface Events {
    error: (error: Error, context: GetContext) => void;
    warn: (error: Error, context: GetContext) => void;
    attention: (markup: string, decode: Decode, context: GetContext) => void;
    openTag: (
      name: string,
      attributes: () => Readonly<Record<string, string>>,
      decode: Decode,
      selfClosing: boolean,
      context: GetContext,
    ) => void;
    closeTag: (name: string, decode: Decode, selfClosing: boolean, context: GetContext) => void;
    text: (text: string, decode: Decode, context: GetContext) => void;
    cdata: (text: string, context: GetContext) => void;
  }

  export class Parser {
    on<Name extends keyof Events>(name: Name, listener: Events[Name]): this;
    parse(xml: string): void;
  }
}
