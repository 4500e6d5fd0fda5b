// Facebook's SDK in miniature: it turns every post that it finds into a frame, and later those it is told of.
;(() => {
  const server = new URL(document.currentScript.src).origin
  const parse = (root = document) => {
    for (const post of [root, ...root.querySelectorAll('.fb-post')]) {
      if (!post.matches?.('.fb-post') || post.querySelector('iframe')) continue
      const frame = document.createElement('iframe')
      frame.src = `${server}/facebook/post?${new URLSearchParams({ by: post.querySelector('cite')?.textContent ?? '', text: post.querySelector('p')?.textContent ?? '' })}`
      frame.title = 'A post on Facebook'
      frame.className = 'post'
      post.replaceChildren(frame)
    }
  }
  window.FB = { XFBML: { parse } }
  parse()
})()
