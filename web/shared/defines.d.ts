/** Texts that the build puts into each bundle, so that the launcher carries only its own. */
import type { PhoneTexts } from '../texts/phone/types';
import type { ChatTexts, Language, LauncherTexts } from '../texts/types';

declare global {
  const LAUNCHER_TEXTS: Readonly<Record<Language, LauncherTexts>>;
  const CHAT_TEXTS: Readonly<Record<Language, ChatTexts>>;
  const PHONE_TEXTS: Readonly<Record<Language, PhoneTexts>>;
}
