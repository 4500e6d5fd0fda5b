import type { Row } from './row.ts'

/** Of the things that a widget's frame is drawn in by the stub of its script. */
const drawn = (name: string) => `drawn.vendor.test/${name}/post`

/** Frames, and blocks that a script makes frames of. */
export const embeds: readonly Row[] = [
  {
    id: 'youtube',
    request: /youtube(-nocookie)?\.com|ytimg\.com|googlevideo\.com/,
    globals: ['YT', 'onYouTubeIframeAPIReady'],
    markup: '<iframe data-consent="youtube" data-src="https://www.youtube-nocookie.com/embed/film" title="A film"></iframe>',
    frame: 'www.youtube-nocookie.com/embed/film',
  },
  {
    id: 'vimeo',
    request: /vimeo(cdn)?\.com/,
    globals: ['Vimeo'],
    markup: '<iframe data-consent="vimeo" data-src="https://player.vimeo.com/video/1?dnt=1" title="A film"></iframe>',
    frame: 'player.vimeo.com/video/1?dnt=1',
  },
  {
    id: 'google-maps',
    request: /google\.com\/maps|maps\.google\.com|maps\.googleapis\.com|maps\.gstatic\.com|fonts\.googleapis\.com/,
    markup: '<iframe data-consent="google-maps" data-src="https://www.google.com/maps/embed?pb=1" title="Where we are"></iframe>',
    frame: 'www.google.com/maps/embed?pb=1',
    stores: { local: ['_c;;i'] },
  },
  {
    id: 'spotify',
    request: /spotify(cdn)?\.com|i\.scdn\.co/,
    markup: '<iframe data-consent="spotify" data-src="https://open.spotify.com/embed/track/1" title="A song"></iframe>',
    frame: 'open.spotify.com/embed/track/1',
  },
  {
    id: 'calendly',
    request: /calendly\.com|^drawn\./,
    loads: ['assets.calendly.com/assets/external/widget.js'],
    globals: ['Calendly'],
    markup: '<div class="calendly-inline-widget" data-post="post" data-url="https://calendly.com/me" style="min-width:320px;height:300px" data-consent="calendly"></div>',
    frame: drawn('Calendly'),
  },
  {
    id: 'facebook-social-plugins',
    request: /connect\.facebook\.net\/.+\/sdk\.js|facebook\.com\/plugins|^drawn\./,
    loads: ['connect.facebook.net/en_US/sdk.js'],
    globals: ['FB', 'fbAsyncInit'],
    markup: '<div class="fb-post" data-post="post" data-href="https://www.facebook.com/post" data-consent="facebook-social-plugins"></div>',
    frame: drawn('FB'),
    stores: { cookie: ['fbm_123', 'fbsr_123'] },
  },
  {
    id: 'instagram',
    request: /^www\.instagram\.com\/|cdninstagram\.com|^drawn\./,
    loads: ['www.instagram.com/embed.js'],
    globals: ['instgrm'],
    markup: '<blockquote class="instagram-media" data-post="post" data-consent="instagram">A picture</blockquote>',
    frame: drawn('instgrm'),
  },
  {
    id: 'x-widgets',
    request: /platform\.(twitter|x)\.com|syndication\.twitter\.com|^drawn\./,
    loads: ['platform.twitter.com/widgets.js'],
    globals: ['twttr'],
    markup: '<blockquote class="twitter-tweet" data-post="post" data-consent="x-widgets">Said on X</blockquote>',
    frame: drawn('twttr'),
  },
  {
    id: 'linkedin-plugins',
    request: /platform\.linkedin\.com|^drawn\./,
    loads: ['platform.linkedin.com/in.js'],
    globals: ['IN'],
    markup: '<div data-consent="linkedin-plugins"><div class="in-post" data-post="post"></div></div>',
    frame: drawn('IN'),
  },
]
