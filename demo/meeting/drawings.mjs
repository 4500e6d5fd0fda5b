/** A nodding head over a line of writing. */
export const mark = '<svg viewBox="0 0 32 32" aria-hidden="true"><circle cx="16" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="4"/><path d="M4 28q4-4 8 0t8 0 8 0" fill="none" stroke="currentColor" stroke-width="3.5" stroke-linecap="round"/></svg>'
