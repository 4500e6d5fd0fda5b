/** A bird in two strokes. */
export const mark = '<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="currentColor" d="M2 9c9 0 12 3 14 8 2-9 7-13 14-14-3 4-3 9-5 14-3 7-10 10-17 8 3-1 5-2 6-4C7 21 3 16 2 9z"/></svg>'

const flights = [[7, 'early'], [11, 'before lunch'], [15, 'afternoon'], [19, 'last']]

/** A day from six to eight, with the four flights in it, and the messages that wait for each. */
export function day() {
  const x = (hour) => 30 + (hour - 6) * 60
  const waiting = [6.3, 6.7, 7.4, 8.1, 8.5, 9.2, 9.4, 10.1, 10.6, 11.8, 12.3, 13.5, 14.1, 14.4, 14.8, 15.6, 16.4, 17.1, 17.3, 18.2, 18.6]
  const dots = waiting.map((hour) => {
    const [leaves] = flights.find(([flight]) => flight > hour)
    return `<path d="M${x(hour)} 150Q${(x(hour) + x(leaves)) / 2} ${150 - (leaves - hour) * 26} ${x(leaves)} 62"/><circle cx="${x(hour)}" cy="150" r="4"/>`
  })
  const birds = flights.map(([hour, name]) => `<g transform="translate(${x(hour) - 16} 30)">${mark.replace('<svg viewBox="0 0 32 32" aria-hidden="true">', '<g class="bird">').replace('</svg>', '</g>')}</g>
    <text x="${x(hour)}" y="20" text-anchor="middle">${hour}:00</text><text class="flight" x="${x(hour)}" y="182" text-anchor="middle">${name}</text>`)
  return `<svg class="day" viewBox="0 0 900 196" role="img" aria-label="Messages written through the day leave at seven, eleven, three and seven o’clock."><g class="paths">${dots.join('')}</g><path class="ground" d="M0 150h900"/>${birds.join('')}</svg>`
}
