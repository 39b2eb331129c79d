/** ٠-٩ (Arabic) and ۰-۹ (Persian, Kurdish keyboards) as Latin digits; everything else stays. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, d => String(d.charCodeAt(0) & 0xf));
}
