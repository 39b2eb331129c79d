/** The token that proves a request comes from our own page: readable by us, sent back as a header. */
export function antiforgeryToken(cookies: string = document.cookie): string | null {
  for (const part of cookies.split('; ')) {
    if (part.startsWith('__Host-antiforgery=')) return decodeURIComponent(part.slice(part.indexOf('=') + 1));
  }
  return null;
}
