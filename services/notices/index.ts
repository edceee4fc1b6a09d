/** Notices: what is out of order, what is being worked on, and what there is to know. */
export { MongoNotices } from './mongoNotices';
export { noticeKinds, type Notice, type NoticeKind, type Notices, type WrittenNotice } from './notices';
export { noticeShape, writtenNotice } from './noticeShape';
export { placeIn, samePlace } from './places';
