function createMethodQueue(names, queue = []) {
  queue.methods = names.split(" ");
  for (const name of queue.methods) queue[name] ??= (...words) => void queue.push([name, ...words]);
  return queue;
}

export { createMethodQueue as c };
