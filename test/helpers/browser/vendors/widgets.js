/* Widget scripts of X, Facebook, Instagram, LinkedIn and Calendly, in one: each draws all it finds on the page, and later what is inside of what it is told. */

const kinds = {
  'widgets.js': { name: 'twttr', selector: '.twitter-tweet, .twitter-timeline', make: (load) => ({ widgets: { load } }), replaces: true },
  'sdk.js': { name: 'FB', selector: '.fb-post', make: (parse) => ({ XFBML: { parse } }) },
  'embed.js': { name: 'instgrm', selector: '.instagram-media', make: (process) => ({ Embeds: { process } }), replaces: true },
  'in.js': { name: 'IN', selector: '.in-post', make: (parse) => ({ parse }) },
  'widget.js': { name: 'Calendly', selector: '.calendly-inline-widget', make: (initInlineWidgets) => ({ initInlineWidgets }) },
}
const { name, selector, make, replaces } = kinds[ID.split('/').pop()]

function draw(element) {
  const root = element && element.nodeType ? element : document
  for (const block of root.querySelectorAll(selector)) {
    if (block.dataset.drawn) continue
    const frame = document.createElement('iframe')
    frame.title = 'Drawn by the vendor'
    frame.src = `https://drawn.vendor.test/${name}/${block.dataset.post || block.id}`
    const box = replaces ? document.createElement('div') : block
    box.dataset.drawn = name
    box.append(frame)
    if (replaces) block.replaceWith(box)
  }
}
report('widgets', [name, 'ran'])
window[name] = make((element) => {
  report('widgets', [name, 'told'])
  draw(element)
})
draw()
