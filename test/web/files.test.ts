/** Which files the chat sends, before the service looks into them. */
import { sendable } from '../../web/chat/files';

const file = (name: string, type = '', size = 1000) => ({ name, type, size });
const [pdf, photo, heic] = [file('a.pdf', 'application/pdf'), file('b.JPG', 'image/jpeg'), file('IMG_1.HEIC')];

test('documents and photos go', () => {
  expect(sendable([pdf, photo, heic])).toEqual({ files: [pdf, photo, heic] });
  expect(sendable([file('scan.pdf', 'application/octet-stream')]).fault).toBeUndefined();
});

test('others do not, and the right ones among them still do', () => {
  const [program, page] = [file('a.exe', 'application/octet-stream'), file('a.pdf', 'text/html')];
  expect(sendable([program, pdf])).toEqual({ files: [pdf], fault: 'fileType' });
  expect(sendable([page])).toEqual({ files: [], fault: 'fileType' });
});

test('10 MB go, a byte more does not', () => {
  const limit = 10 * 1024 * 1024;
  expect(sendable([file('a.pdf', '', limit)]).fault).toBeUndefined();
  expect(sendable([file('a.pdf', '', limit + 1), photo])).toEqual({ files: [photo], fault: 'fileSize' });
});

test('of more than five none goes: which ones would be a guess', () => {
  expect(sendable(Array.from({ length: 6 }, () => pdf))).toEqual({ files: [], fault: 'fileNumber' });
});
