import { defineVendorService, type About, type CommonOptions, type Run } from './define.ts'

/** What visitors are told about it, and what it stores. */
export const about = {
  id: 'stripe',
  category: 'necessary',
  name: 'Stripe',
  vendor: { name: 'Stripe Payments Europe, Limited / Stripe, Inc.', website: 'https://stripe.com/', policy: 'https://stripe.com/privacy' },
  unverified: ['vendor.name', 'vendor.website', 'transfers'],
  purpose: 'Takes payments and checks them for fraud.',
  hosts: [
    'js.stripe.com',
    'm.stripe.com',
    'm.stripe.network',
    'api.stripe.com',
    'q.stripe.com',
    'r.stripe.com',
    'hooks.stripe.com',
    '*.hcaptcha.com',
    'pay.google.com',
  ],
  transfers: ['US'],
  storage: [
    { kind: 'cookie', name: '__stripe_mid', lifetime: 365 },
    { kind: 'cookie', name: '__stripe_sid', lifetime: 30 / 1440 },
    // On m.stripe.com.
    { kind: 'cookie', name: 'm', lifetime: '2 years or more', party: 'third', clearable: false },
  ],
  revision: 1,
} satisfies About<'stripe'>

/** What runs once it is granted, where the page takes payments. */
export const run = ({ src = 'https://js.stripe.com/v3/' }: CommonOptions): Run => ({
  where: '#payment-element, #card-element, [data-stripe]',
  unload: 'reload',
  scripts: [{ src, async: true }],
})

/**
 * Stripe.js. Takes no id: the site's own code makes `Stripe('pk_…')` of it.
 *
 * Loaded only where the page has one of Stripe's usual elements, or what `where` says. Stripe asks to have it on every page,
 * for its fraud checks: there it is hardly necessary, and `category` should say so. `src` must stay with Stripe, and may
 * say `https://js.stripe.com/v3/?advancedFraudSignals=false`.
 */
export const stripe = defineVendorService<{}, 'stripe'>(about, run)
