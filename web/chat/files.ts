/** Files before they are sent: what the service would refuse is refused at once, and nobody waits for its upload. */
import { acceptedTypes, largestFile, mostFiles } from '../../services/attachments/limits';

export type FileFault = 'fileSize' | 'fileType' | 'fileNumber';

/** What can be looked at before a file is read; the service looks at its content. */
interface FileLike {
  readonly name: string;
  readonly size: number;
  readonly type: string;
}

const endings = /\.(pdf|jpe?g|png|heic|heif)$/i;

/** For the file dialog. Browsers know no type for HEIC on most systems. */
export const accepted = [...acceptedTypes, '.pdf', '.jpg', '.jpeg', '.png', '.heic', '.heif'].join(',');

const isAccepted = ({ name, type }: FileLike): boolean =>
  acceptedTypes.some((one) => one === type) || (!/^(text|video|audio)\//.test(type) && endings.test(name));

/** The files that can be sent, and why others cannot. */
export function sendable<T extends FileLike>(
  files: readonly T[],
): { readonly files: readonly T[]; readonly fault?: FileFault } {
  if (files.length > mostFiles) return { files: [], fault: 'fileNumber' };
  const right = files.filter(isAccepted);
  const small = right.filter(({ size }) => size <= largestFile);
  if (right.length < files.length) return { files: small, fault: 'fileType' };
  return { files: small, ...(small.length < right.length ? { fault: 'fileSize' as const } : {}) };
}
