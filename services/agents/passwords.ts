/** Passwords: made here, kept as a scrypt hash with its parameters, compared in constant time. */
import { randomBytes, randomInt, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

export interface PasswordHash {
  readonly salt: string;
  readonly hash: string;
  /** What it was made with: later ones may be made with more. */
  readonly cost: { readonly N: number; readonly r: number; readonly p: number };
}

/** 32 MB and about a tenth of a second for each try. */
const cost = { N: 2 ** 15, r: 8, p: 1 };
const bytes = 32;
/** Letters and digits that nobody takes for one another. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four: 79 bits, and still typed without a slip. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join(
    '-',
  );

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return { salt: salt.toString('base64'), hash: hash.toString('base64'), cost };
}

/** Compares with a hash that fits nothing where there is none, so that it takes as long. */
export async function isPassword(password: string, kept: PasswordHash = nobodys): Promise<boolean> {
  const derived = await derive(password, Buffer.from(kept.salt, 'base64'), kept.cost);
  const wanted = Buffer.from(kept.hash, 'base64');
  return timingSafeEqual(derived, wanted) && kept !== nobodys;
}

const nobodys: PasswordHash = {
  salt: randomBytes(16).toString('base64'),
  hash: randomBytes(bytes).toString('base64'),
  cost,
};

function derive(password: string, salt: Buffer, { N, r, p }: PasswordHash['cost']): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // One password can be typed as different code points.
    scrypt(password.normalize('NFC'), salt, bytes, options, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}
