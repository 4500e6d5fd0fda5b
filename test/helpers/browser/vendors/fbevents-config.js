/* The second file of Meta's pixel: nothing is sent before it came. */

window.__fbConfigured()
