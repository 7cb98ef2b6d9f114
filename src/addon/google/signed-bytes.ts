/** Bytes on their way to Google's blobs. */

/** Apps Script takes bytes as numbers from -128 to 127. */
export function toSignedBytes(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
