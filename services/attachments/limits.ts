/** What a message may bring along. The chat's page knows it too, so nothing else is imported here. */

/** 10 MB. */
export const largestFile = 10 * 1024 * 1024;

/** In one message. */
export const mostFiles = 5;

export const acceptedTypes = ['application/pdf', 'image/jpeg', 'image/png', 'image/heic'] as const;
export type AcceptedType = (typeof acceptedTypes)[number];
