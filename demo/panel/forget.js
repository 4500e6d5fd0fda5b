// Alone on a page without tags: deletes what the demo left in this browser, and goes back.
import { forget } from './inventory.js'

forget()
await fetch('/panel/clear', { method: 'POST' })
const back = new URL(new URLSearchParams(location.search).get('back') ?? '/', location.origin)
location.replace(back.origin === location.origin ? back : '/')
