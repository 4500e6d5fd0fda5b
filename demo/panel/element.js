/** Makes an element: properties become attributes, functions become listeners, texts become text and never HTML. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name)
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') made.addEventListener(key, value)
    else if (value !== undefined && value !== false) made.setAttribute(key, value)
  }
  made.append(...children.flat(2).filter((child) => child !== undefined && child !== false))
  return made
}
