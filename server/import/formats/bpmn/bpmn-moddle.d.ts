/** The part of bpmn-moddle that is used; its package exports types of elements only. */
declare module 'bpmn-moddle' {
  export interface ParseResult {
    readonly rootElement: unknown;
    readonly references: readonly unknown[];
    readonly warnings: readonly { readonly message: string }[];
    readonly elementsById: Readonly<Record<string, unknown>>;
  }

  export class BpmnModdle {
    /** Rejects where the text is no XML, or its root is no `definitions` of BPMN 2.0. */
    fromXML(xml: string): Promise<ParseResult>;
  }
}
