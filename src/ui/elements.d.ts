import type { JSX } from 'preact'

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'assent-notice': JSX.HTMLAttributes<HTMLElement>
      'assent-preferences': JSX.HTMLAttributes<HTMLElement>
      'assent-status': JSX.HTMLAttributes<HTMLElement>
    }
  }
}
