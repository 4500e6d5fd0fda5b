/**
 * A queue as some vendors want theirs: an array that carries their methods, each of which queues `[method, ...words]`.
 *
 * @param names the methods, with spaces between them
 * @param queue one that is there already, perhaps without methods
 */
export function createMethodQueue(names: string, queue: any = []): any {
  queue.methods = names.split(' ')
  for (const name of queue.methods) queue[name] ??= (...words: unknown[]) => void queue.push([name, ...words])
  return queue
}
