/** Puts functions in the place of the browser's own, such that nobody sees a difference, and takes them out again. */
export interface Wraps {
    /** Replaces a method. `make` gets the browser's and gives ours, written as a method so that `new` refuses it, too. */
    method(owner: object | undefined, name: string, make: (native: Function) => (this: any, ...args: any[]) => unknown): void;
    /** Replaces getter or setter of a property. */
    accessor(owner: object | undefined, name: string, make: (native: PropertyDescriptor) => {
        get?(this: any): unknown;
        set?(this: any, value: any): void;
    }): void;
    /** Replaces a constructor: `instanceof`, statics and subclasses go on working. */
    construction(realm: object, name: string, construct: Construct): void;
    /** Puts back what is still ours; where others wrapped us since, we only step aside. */
    restore(): void;
}
/** @param prototype what the new object inherits from: that of a subclass, where one is made */
export type Construct = (make: (...args: any[]) => object, args: any[], prototype: object) => object;
export declare function createWraps(isActive: () => boolean): Wraps;
/** Makes `toString` of our functions read as the browser's. */
export declare function hideSources(wraps: Wraps, realm: typeof globalThis): void;
