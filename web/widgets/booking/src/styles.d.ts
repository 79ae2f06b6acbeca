/** Minified text of the named files of `styles/`, made by `compact.mjs`. */
declare module "virtual:styles/*" {
  const css: string;
  export default css;
}
