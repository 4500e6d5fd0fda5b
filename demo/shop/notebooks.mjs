/** What Marlow & Finch sells. Invented, like the shop. */
export const notebooks = [
  {
    id: 'ridge', name: 'Ridge', price: 9, paper: 'dotted', pattern: 'contours', cover: '#1f4d45', ink: '#9fd0bd',
    line: 'For walkers who draw the way back.',
    text: 'A contour map of no hill in particular, printed in one ink. The dots stand five millimetres apart, as on the old survey sheets, so a sketch of the slope comes out to scale.',
  },
  {
    id: 'tideline', name: 'Tideline', price: 9, paper: 'plain', pattern: 'waves', cover: '#27466b', ink: '#a9c9ea',
    line: 'Plain paper for wet days.',
    text: 'Stone paper: made from chalk dust, not from trees, and it takes pencil under water. The cover wipes clean and does not mind the bottom of a boat.',
  },
  {
    id: 'fell', name: 'Fell', price: 11, paper: 'ruled', pattern: 'hills', cover: '#7b3030', ink: '#efb9a1',
    line: 'Seven millimetres, thirty lines.',
    text: 'The one we carry ourselves. Sewn in sixteens, so it lies flat on a gatepost, with a margin for the time and the weather.',
  },
  {
    id: 'survey', name: 'Survey', price: 12, paper: 'squared', pattern: 'grid', cover: '#d9a441', ink: '#5b3d0c',
    line: 'Squares that measure.',
    text: 'A five-millimetre grid with a heavier line at every fifth, a ruler down the back edge and a pocket for the receipt you will need later.',
  },
  {
    id: 'chalk', name: 'Chalk', price: 8, paper: 'ruled', pattern: 'grass', cover: '#e6e2d6', ink: '#58705a',
    line: 'Thin, light, forty-eight pages.',
    text: 'Slips into a shirt pocket. When it is full, post it to us and we send the next one for half.',
  },
  {
    id: 'nightjar', name: 'Nightjar', price: 14, paper: 'dotted', pattern: 'stars', cover: '#23233a', ink: '#d8d3f2',
    line: 'White ink on black paper.',
    text: 'For moth traps, meteors and anyone who writes by a red lamp. Black pages, with a white pencil held in the spine.',
  },
]

export const papers = {
  dotted: 'Dots every five millimetres: they guide a drawing and vanish behind a word.',
  ruled: 'Seven-millimetre lines with a margin. For people who keep a diary in whole sentences.',
  squared: 'A five-millimetre grid. For plans, tallies and anything that has to add up.',
  plain: 'Nothing at all. For people who know what they are doing.',
}

export const notebookOf = (id) => notebooks.find((notebook) => notebook.id === id)
