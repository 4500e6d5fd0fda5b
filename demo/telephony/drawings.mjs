const range = (length) => Array.from({ length }, (_, index) => index)

/** A plug in its socket. */
export const mark = '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="16" r="13" fill="none" stroke="currentColor" stroke-width="4"/><circle cx="16" cy="16" r="5" fill="currentColor"/></svg>'

/** From socket to socket, as column and row. */
const cords = [[0, 0, 4, 2], [2, 3, 7, 0], [3, 1, 6, 3], [1, 2, 8, 2]]
const at = (column, row) => [48 + column * 68, 48 + row * 68]

/** The exchange: a board of sockets, with the calls of this minute plugged in. */
export function board() {
  const used = new Set(cords.flatMap(([a, b, c, d]) => [`${a} ${b}`, `${c} ${d}`]))
  const sockets = range(36).map((n) => {
    const [column, row] = [n % 9, Math.floor(n / 9)]
    const [x, y] = at(column, row)
    return `<circle class="socket" cx="${x}" cy="${y}" r="17"/><circle class="${used.has(`${column} ${row}`) ? 'plug' : 'hole'}" cx="${x}" cy="${y}" r="8"/>`
  })
  const wires = cords.map(([a, b, c, d], n) => {
    const [[x, y], [toX, toY]] = [at(a, b), at(c, d)]
    const sag = Math.max(y, toY) + 70 + n * 14
    return `<path class="cord" d="M${x} ${y}C${x} ${sag} ${toX} ${sag} ${toX} ${toY}"/>`
  })
  return `<svg class="board" viewBox="0 0 640 340" aria-hidden="true">${sockets.join('')}${wires.join('')}</svg>`
}
