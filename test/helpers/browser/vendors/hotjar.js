/* Hotjar: no consent call, so loading it is recording. */

const site = window._hjSettings && window._hjSettings.hjid
if (site) {
  setCookie(`_hjSessionUser_${site}`, randomId(), '; Secure; SameSite=None')
  setCookie(`_hjSession_${site}`, randomId(), '; Secure; SameSite=None')
  localStorage.setItem('hjActiveViewportIds', randomId())
  const queued = (window.hj && window.hj.q) || []
  const hit = (what) => fetch(`https://content.hotjar.io/?site_id=${site}&what=${what}`, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => {})
  for (const call of queued) report('hotjar', call)
  hit('recording')
  onButtonClick(() => hit('click'))
}
