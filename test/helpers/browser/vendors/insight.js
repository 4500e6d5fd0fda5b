/* LinkedIn's Insight Tag: no consent call, and removing it, its ids and its queue does not stop it. */

if (!window._already_called_lintrk) {
  window._already_called_lintrk = true
  const partners = [...(window._linkedin_data_partner_ids || [])]
  const remember = () => localStorage.getItem('li_adsId') || localStorage.setItem('li_adsId', randomId())
  const track = () => {
    remember()
    sendImage(`https://px.ads.linkedin.com/collect/?v=2&fmt=js&pid=${partners.join(',')}`)
  }
  const watch = (what) => {
    remember()
    navigator.sendBeacon('https://px.ads.linkedin.com/wa/', JSON.stringify({ pids: partners, what }))
  }
  for (const id of partners) report('linkedin', ['partner', id])
  const fatId = new URLSearchParams(location.search).get('li_fat_id')
  if (fatId) setCookie('li_fat_id', fatId)
  if (partners.length) {
    track()
    onButtonClick((text) => watch(text))
    onRouteChange(() => watch('route'))
  }
}
