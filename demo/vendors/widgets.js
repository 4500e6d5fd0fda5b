// A widget script in miniature: it turns every post that it finds into a frame of its own, and later those it is told of.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const draw = (root = document) => {
    const inside = [...root.querySelectorAll('.twitter-tweet')]
    for (const post of root.matches?.('.twitter-tweet') ? [root, ...inside] : inside) {
      const frame = document.createElement('iframe')
      const by = post.querySelector('cite')?.textContent
      frame.src = `${server}/x-posts/post${by ? `?${new URLSearchParams({ by, text: post.querySelector('p').textContent })}` : ''}`
      frame.title = 'A post on X'
      frame.className = 'post'
      post.replaceWith(frame)
    }
  }
  window.twttr = { widgets: { load: draw } }
  draw()
})()
