/** A file's text, which the bundler puts in. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler gives the text as the default export
  export default text;
}
