/** Whether an e-mail address is one by its form. */
import { z } from 'zod';

/** 254 characters are the most that a mail server takes (RFC 5321, 4.5.3.1.3, less the angle brackets). */
const type = z.email().max(254);

export const isEmail = (text: string): boolean => type.safeParse(text).success;
