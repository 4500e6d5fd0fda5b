// The list of sub-processors, made from what Assent declares of the running configuration.
const columns = ['Service', 'Company', 'Contact', 'Website']
const place = document.querySelector('[data-sub-processors]')

try {
  const { controller, categories } = await window.assent.declaration()
  const services = categories.flatMap((category) => category.services)
  place.replaceChildren(tableOf(services.filter(({ vendor }) => vendor.name !== controller.name)))
} catch {
  place.textContent = 'The list could not be made. The privacy page names every service, too.'
}

function tableOf(services) {
  const table = document.createElement('table')
  const head = table.createTHead().insertRow()
  const body = table.createTBody()
  for (const column of columns) head.append(cell('th', column, 'col'))
  for (const { name, vendor } of services) {
    const contact = vendor.contact && linkTo(`mailto:${vendor.contact}`, vendor.contact)
    const website = vendor.website && linkTo(vendor.website, new URL(vendor.website).host)
    body.insertRow().append(cell('th', name, 'row'), cell('td', vendor.name), cell('td', contact), cell('td', website))
  }
  return table
}

function cell(tag, content = '–', scope) {
  const made = document.createElement(tag)
  made.append(content)
  if (scope) made.scope = scope
  return made
}

function linkTo(href, text) {
  const link = document.createElement('a')
  link.href = href
  link.textContent = text
  return link
}
