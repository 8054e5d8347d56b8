import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** A function from a text to its SHA-256 in lower-case hexadecimal, over UTF-8. */
export type Digest = (text: string) => string;

/** SHA-256 without a platform; where one is at hand, its own is faster and gives the same. */
export const digest: Digest = (text) => bytesToHex(sha256(utf8ToBytes(text)));
