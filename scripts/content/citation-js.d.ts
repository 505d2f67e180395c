/** The parts of citation-js that we use; it ships no types. */
declare module '@citation-js/core' {
  /** References in any format that a loaded plugin reads. */
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean });
    data: Record<string, unknown>[];
    format(
      format: 'bibliography',
      options: Record<string, unknown> & { asEntryArray: true },
    ): [id: string, text: string][];
    format(format: string, options?: Record<string, unknown>): string;
  }
  export const plugins: {
    config: { get(name: '@csl'): { styles: { get(name: string): string; add(name: string, style: string): void } } };
  };
}
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
