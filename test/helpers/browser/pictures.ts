import type { BrowserContext, Page } from 'playwright-core'

export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the visitor sees of this part of the page: as it is, with nothing hidden or held still for the picture. */
export function pictureOf(page: Page, clip: Rectangle): Promise<Buffer> {
  return page.screenshot({ clip, caret: 'initial', scale: 'css' })
}

/** How many pixels of two pictures differ by more than a shade; those of another size differ in all. */
export async function differentPixels(context: BrowserContext, one: Buffer, other: Buffer): Promise<number> {
  if (one.equals(other)) return 0
  const page = await context.newPage()
  const different = await page.evaluate(async (pictures) => {
    const [one, other] = await Promise.all(pictures.map(pixels))
    if (one!.width !== other!.width || one!.height !== other!.height) return Infinity
    let count = 0
    for (let at = 0; at < one!.data.length; at += 4) {
      if ([0, 1, 2].some((channel) => Math.abs(one!.data[at + channel]! - other!.data[at + channel]!) > 8)) count++
    }
    return count

    async function pixels(picture: string): Promise<ImageData> {
      const image = new Image()
      image.src = picture
      await image.decode()
      const { width, height } = image
      const canvas = new OffscreenCanvas(width, height).getContext('2d')!
      canvas.drawImage(image, 0, 0)
      return canvas.getImageData(0, 0, width, height)
    }
  }, [one, other].map((picture) => `data:image/png;base64,${picture.toString('base64')}`))
  await page.close()
  return different
}
