/** Notices: what is out of order, what is being worked on, and what there is to know. */
export { MongoNotices } from './mongoNotices';
export { noticeKinds, type Notice, type NoticeKind, type Notices } from './notices';
export { noticeShape } from './noticeShape';
export { placeIn, samePlace } from './places';
