/** Style sheets are imported as their minified text; the build and the tests do that with a small plugin. */
declare module '*.css' {
  const text: string
  export default text
}
