/** What the service answers, as it arrives: JSON has no dates, so instants are texts. */
export type Sent<T> = T extends Date ? string : T extends object ? { readonly [K in keyof T]: Sent<T[K]> } : T;
