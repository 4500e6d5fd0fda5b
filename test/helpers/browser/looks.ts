import type { Page } from 'playwright-core'

/** How the controls of a layer look to the visitor. */
export interface Looks {
  /** Computed style of each control by its action; what follows from the length of its word is left out. */
  readonly styles: Record<string, Record<string, string>>
  readonly sizes: Record<string, { width: number; height: number }>
  /** What `::before` and `::after` of anything in the layer would show. */
  readonly generated: string[]
  /** Of the layer and all inside it: font size and display, as the visitor gets them. */
  readonly texts: string[]
}

/** Reads the layer's looks, once its entry has come to rest. */
export async function looksOf(page: Page, layer: 'notice' | 'preferences'): Promise<Looks> {
  await page.locator(`[data-assent="${layer}"]`).waitFor({ state: 'attached' })
  await atRest(page)
  return page.evaluate((layer) => {
    const root = document.querySelector(`[data-assent="${layer}"]`)!
    const byWord = /width|inline-size|origin|^(height|block-size)$/
    const styles: Looks['styles'] = {}
    const sizes: Looks['sizes'] = {}
    for (const button of root.querySelectorAll('.assent-actions [data-assent-action], [data-assent-action="accept"], [data-assent-action="reject"], [data-assent-action="customize"], [data-assent-action="save"]')) {
      const action = button.getAttribute('data-assent-action')!
      const computed = getComputedStyle(button)
      styles[action] = Object.fromEntries([...computed].filter((name) => !byWord.test(name)).map((name) => [name, computed.getPropertyValue(name)]))
      const { width, height } = button.getBoundingClientRect()
      sizes[action] = { width, height }
    }
    const all = [root, ...root.querySelectorAll('*')]
    const boxes = all.filter((element) => getComputedStyle(element).display !== 'contents')
    return {
      styles,
      sizes,
      generated: all.flatMap((element) => ['::before', '::after'].map((part) => getComputedStyle(element, part).content)).filter((content) => content.includes('Z')),
      texts: boxes.filter((element) => element.textContent).map((element) => `${element.localName} ${getComputedStyle(element).fontSize} ${getComputedStyle(element).display} ${getComputedStyle(element).visibility}`),
    }
  }, layer)
}

/** Settles when everything that moves has arrived. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))))
}
