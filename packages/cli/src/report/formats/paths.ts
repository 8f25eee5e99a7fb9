/** A path as a relative URI reference: it cannot be taken for one with a scheme. */
export function uriOf(file: string): string {
  const path = file
    .split('/')
    .map((part) => encodeURIComponent(part.replaceAll(/\p{Cs}/gu, '\ufffd')))
    .join('/');
  return path.replace(/^([^/]*)%3A/i, './$1%3A');
}
