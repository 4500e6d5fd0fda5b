/**
 * A queue as some vendors want theirs: an array that carries their methods, each of which queues `[method, ...words]`.
 *
 * @param names the methods, with spaces between them
 * @param queue one that is there already, perhaps without methods
 */
export declare function createMethodQueue(names: string, queue?: any): any;
