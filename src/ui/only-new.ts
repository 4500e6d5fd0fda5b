import type { CategoryView, View } from './view.ts'

/** The view where earlier answers stand and only something new is asked: no more than that, in words that say so. */
export function onlyNew(view: View, asked: readonly string[]): View {
  const isAsked = ({ id }: { id: string }) => asked.includes(id)
  const open = view.categories.filter(({ locked }) => !locked)
  if (open.every((category) => isAsked(category) && category.services.every(isAsked))) return view
  const { newHeading: heading, newPurposes: purposes, accept: acceptAll, reject: rejectAll } = view.texts
  return {
    ...view,
    texts: { ...view.texts, heading, purposes, acceptAll, rejectAll },
    categories: open.flatMap((category): CategoryView[] => {
      const services = category.services.filter(isAsked)
      // Of a category that was answered before, each new service is a purpose of its own.
      return isAsked(category)
        ? [{ ...category, services }]
        : services.map((service) => ({ id: service.id, title: service.name, description: service.purpose, locked: false, services: [service] }))
    }),
  }
}
