/**
 * Azure Tables refuses / \ # ? and control characters in keys, and % ' + have broken clients before. Everything
 * outside a small safe alphabet becomes =XX (UTF-8 bytes), so that any text can be part of a key and come back.
 * Text is put in composed form (NFC) first: a decomposed å is the same å.
 */
const MAX_KEY_LENGTH = 255;

/** Encodes one part of a key. Throws on lone surrogates and on text that would make the key too long. */
export function encodeKey(text: string): string {
  const encoded = encodeURIComponent(text.normalize("NFC"))
    .replace(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%", "=");
  if (encoded.length > MAX_KEY_LENGTH) {
    throw new RangeError(`A storage key would be ${encoded.length} characters long; ${MAX_KEY_LENGTH} is the limit.`);
  }
  return encoded;
}

export function decodeKey(key: string): string {
  return decodeURIComponent(key.replaceAll("=", "%"));
}
