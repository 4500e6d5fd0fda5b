// Everything the shop shows is drawn here: no picture is fetched from anywhere.

const patterns = {
  contours: () => range(13).map((ring) => contour(118, 118, 14 + ring * 15, 5)).join(''),
  waves: () => range(15).map((row) => {
    const y = 16 + row * 20
    return `<path d="M-10 ${y}q20 ${row % 2 ? 14 : -14} 40 0t40 0 40 0 40 0 40 0 40 0"/>`
  }).join(''),
  hills: () => range(9).map((row) => {
    const y = 90 + row * 24
    return `<path d="M-10 ${y}C40 ${y - 60 + row * 4} 80 ${y + 24} 122 ${y - 18} S190 ${y - 40} 230 ${y + 6}"/>`
  }).join(''),
  grid: () => range(11).map((n) => `<path d="M${n * 20 + 10} 0v300" ${n % 5 ? '' : 'stroke-width="3"'}/>`).join('')
    + range(15).map((n) => `<path d="M0 ${n * 20 + 10}h220" ${n % 5 ? '' : 'stroke-width="3"'}/>`).join(''),
  grass: () => range(34).map((n) => {
    const x = (n * 61) % 214
    return `<path d="M${x} 300Q${x + (n % 5) * 3 - 6} ${230 - (n % 7) * 12} ${x + (n % 9) * 5 - 20} ${176 - (n % 6) * 20}"/>`
  }).join(''),
  stars: () => range(46).map((n) => {
    const [x, y] = [(n * 83) % 212 + 4, (n * 137) % 292 + 4]
    return n % 6 ? `<circle cx="${x}" cy="${y}" r="${0.6 + (n % 3) * 0.5}"/>` : `<path d="M${x - 5} ${y}h10M${x} ${y - 5}v10"/>`
  }).join(''),
}

/** A notebook, seen from the front. Decorative: its name stands beside it. */
export function cover({ id, name, cover, ink, pattern }) {
  return `<svg class="cover" viewBox="0 0 240 320" aria-hidden="true">
    <clipPath id="front-${id}"><path d="M10 8h206a10 10 0 0 1 10 10v280a10 10 0 0 1-10 10H10z"/></clipPath>
    <path class="shade" d="M18 16h206a10 10 0 0 1 10 10v280a10 10 0 0 1-10 10H18z"/>
    <g clip-path="url(#front-${id})">
      <path fill="${cover}" d="M0 0h240v320H0z"/>
      <g transform="translate(10 8)" fill="none" stroke="${ink}" stroke-width="1.5" stroke-linecap="round" opacity=".75">${patterns[pattern]()}</g>
      <path fill="#000" opacity=".16" d="M10 8h17v300H10z"/>
      <path fill="#fff" opacity=".12" d="M27 8h1.5v300H27z"/>
      <path fill="${ink}" d="M199 8h6v300h-6z"/>
      <rect x="50" y="48" width="112" height="52" rx="2" fill="#faf8f2"/>
      <text x="106" y="73" text-anchor="middle" fill="#1b2421" class="cover-name">${name}</text>
      <text x="106" y="89" text-anchor="middle" fill="#56605b" class="cover-maker">MARLOW &amp; FINCH</text>
    </g>
  </svg>`
}

/** The hill behind the first page's words. */
export function hill() {
  return `<svg class="hill" viewBox="0 0 900 520" preserveAspectRatio="xMidYMid slice" aria-hidden="true" fill="none" stroke="currentColor">
    ${range(20).map((ring) => contour(560, 250, 26 + ring * 30, 7, 1.45)).join('')}</svg>`
}

/** A sheet of one of the papers. */
export function sheet(paper) {
  const marks = {
    dotted: range(13).flatMap((y) => range(21).map((x) => `<circle cx="${20 + x * 18}" cy="${20 + y * 18}" r="1.4" fill="currentColor"/>`)),
    ruled: [...range(9).map((y) => `<path d="M0 ${40 + y * 25}h400"/>`), '<path d="M64 0v260" stroke="#c4593a"/>'],
    squared: [...range(22).map((x) => `<path d="M${x * 18 + 11} 0v260" opacity="${x % 5 ? 0.55 : 1}"/>`), ...range(14).map((y) => `<path d="M0 ${y * 18 + 13}h400" opacity="${y % 5 ? 0.55 : 1}"/>`)],
    plain: [],
  }
  return `<svg class="sheet" viewBox="0 0 400 260" aria-hidden="true" fill="none" stroke="currentColor">${marks[paper].join('')}</svg>`
}

/** The mark of the house: a finch on a nib. */
export function mark() {
  return `<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M16 2 25 15 18.2 29.2V17.4a2.6 2.6 0 1 0-4.4 0V29.2L7 15z"/></svg>`
}

/** A closed line around a point, uneven as a hill is. */
function contour(x, y, radius, lobes, stretch = 1) {
  const points = range(48).map((step) => {
    const angle = (step / 48) * Math.PI * 2
    const r = radius * (1 + 0.1 * Math.sin(angle * 3 + radius / 60) + 0.05 * Math.cos(angle * lobes - radius / 90))
    return `${(x + Math.cos(angle) * r * stretch).toFixed(1)} ${(y + Math.sin(angle) * r).toFixed(1)}`
  })
  return `<path d="M${points.join('L')}Z"/>`
}

function range(length) {
  return Array.from({ length }, (_, index) => index)
}
