/** What the names of modules stand for, on this page. */
export type ImportMap = Map<string, string>;
/** The addresses from which the code of a module imports. */
export declare function importsIn(code: string, map: ImportMap): string[];
/** Adds what an import map says. Scopes, too: whatever a name stands for anywhere. */
export declare function readImportMap(text: string, map: ImportMap): void;
