/** Colours and sizes of the conversation, light and dark, built around the site's colour; all pairs meet WCAG AA. */
import { sendTimeoutMs, uploadTimeoutMs } from './delivery';
import { accepted } from './files';
import { contrast, readableOn, textOn } from '../shared/colour';

/** Long enough for a complaint, short enough for the reader at the other end. */
export const maxMessageLength = 1000;

const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

interface Palette {
  readonly background: string;
  readonly bubble: string;
  readonly text: string;
  readonly subtle: string;
  readonly line: string;
  readonly hover: string;
  readonly good: string;
  readonly bad: string;
}

const palettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    background: '#ffffff',
    bubble: '#f0f3f6',
    text: '#14181d',
    subtle: '#4d5864',
    line: '#c3ccd5',
    hover: '#e3e9ef',
    good: '#0a5c2b',
    bad: '#a3151a',
  },
  dark: {
    background: '#14181d',
    bubble: '#232b34',
    text: '#f1f4f7',
    subtle: '#b4bfca',
    line: '#4a5663',
    hover: '#2f3944',
    good: '#7fdba0',
    bad: '#ff9c9c',
  },
};

export interface Theme {
  readonly palette: Palette;
  /** The site's colour, made readable as text on this theme. */
  readonly accent: string;
  /** Text on the visitor's own messages. */
  readonly onOwn: string;
  readonly styleOptions: Readonly<Record<string, unknown>>;
  readonly adaptiveCardsHostConfig: object;
}

export function createTheme(colour: string, dark: boolean, icon: string): Theme {
  const palette = palettes[dark ? 'dark' : 'light'];
  // A little more than AA asks, for the eyes' sake.
  const accent = readableOn(colour, palette.bubble, 5.5);
  // The visitor's own bubble is the site's colour itself, unless it would vanish in the background.
  const own = contrast(colour, palette.background) >= 1.5 ? colour : accent;
  return {
    palette,
    accent,
    onOwn: textOn(own),
    styleOptions: styles(palette, accent, own, icon),
    adaptiveCardsHostConfig: cards(palette, accent),
  };
}

const styles = (palette: Palette, accent: string, own: string, icon: string): Readonly<Record<string, unknown>> => ({
  accent,
  subtle: palette.subtle,
  backgroundColor: palette.background,
  primaryFont: fonts,
  fontSizeSmall: '13px',
  avatarSize: 32,
  botAvatarImage: icon,
  botAvatarInitials: 'KN',
  botAvatarBackgroundColor: 'transparent',
  showAvatarInGroup: true,
  bubbleBackground: palette.bubble,
  bubbleBorderColor: palette.bubble,
  bubbleBorderRadius: 14,
  bubbleTextColor: palette.text,
  bubbleFromUserBackground: own,
  bubbleFromUserBorderColor: own,
  bubbleFromUserBorderRadius: 14,
  bubbleFromUserTextColor: textOn(own),
  bubbleMaxWidth: 520,
  bubbleMinWidth: 40,
  bubbleMinHeight: 40,
  paddingRegular: 12,
  paddingWide: 16,
  timestampColor: palette.subtle,
  uploadAccept: accepted,
  // A file goes as soon as it is chosen: Web Chat shows no more than a tick of what waits to be sent.
  sendAttachmentOn: 'attach',
  sendTimeoutForAttachments: uploadTimeoutMs,
  // It would be made by a worker of Web Chat's own, which the page's policy keeps out.
  enableUploadThumbnail: false,
  // A long reply is read from its beginning.
  autoScrollSnapOnPage: true,
  scrollToEndButtonBehavior: 'any',
  maxMessageLength,
  sendTimeout: sendTimeoutMs,
  sendBoxBackground: palette.background,
  sendBoxTextColor: palette.text,
  sendBoxPlaceholderColor: palette.subtle,
  sendBoxBorderTop: `solid 1px ${palette.line}`,
  sendBoxHeight: 56,
  sendBoxTextWrap: true,
  sendBoxMaxHeight: 140,
  sendBoxButtonColor: accent,
  sendBoxButtonColorOnDisabled: palette.subtle,
  sendBoxButtonShadeBorderRadius: 8,
  sendBoxButtonShadeColorOnActive: palette.hover,
  sendBoxButtonShadeColorOnDisabled: 'transparent',
  // A phone would keep the look of hovering after a touch.
  sendBoxButtonShadeColorOnHover: window.matchMedia('(hover: hover)').matches ? palette.hover : 'transparent',
  sendBoxButtonKeyboardFocusIndicatorBorderColor: accent,
  sendBoxButtonKeyboardFocusIndicatorBorderRadius: 8,
  sendBoxButtonKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionLayout: 'flow',
  suggestedActionBackgroundColor: palette.background,
  suggestedActionBackgroundColorOnActive: palette.hover,
  suggestedActionBackgroundColorOnHover: palette.hover,
  suggestedActionBorderColor: accent,
  suggestedActionBorderRadius: 22,
  suggestedActionBorderWidth: 1,
  suggestedActionHeight: 44,
  suggestedActionTextColor: accent,
  suggestedActionKeyboardFocusIndicatorBorderColor: accent,
  suggestedActionKeyboardFocusIndicatorBorderRadius: 18,
  suggestedActionKeyboardFocusIndicatorBorderStyle: 'solid',
  suggestedActionKeyboardFocusIndicatorBorderWidth: 2,
  suggestedActionsFlowMaxHeight: '40vh',
  suggestedActionsVisualKeyboardIndicatorColor: accent,
  transcriptActivityVisualKeyboardIndicatorColor: accent,
  transcriptActivityVisualKeyboardIndicatorStyle: 'solid',
  transcriptActivityVisualKeyboardIndicatorWidth: 2,
  transcriptVisualKeyboardIndicatorColor: accent,
  transcriptOverlayButtonBackground: palette.text,
  transcriptOverlayButtonBackgroundOnFocus: palette.text,
  transcriptOverlayButtonBackgroundOnHover: palette.text,
  transcriptOverlayButtonColor: palette.background,
  cardEmphasisBackgroundColor: palette.hover,
  cardPushButtonBackgroundColor: accent,
  cardPushButtonTextColor: textOn(accent),
  // Our own banner says it sooner and stays; two voices for one thing confuse.
  hideToaster: true,
});

/** Adaptive Cards bring colours of their own, which know no dark theme. */
function cards(palette: Palette, accent: string): object {
  const plain = { default: palette.text, subtle: palette.subtle };
  const foregroundColors = {
    default: plain,
    dark: plain,
    light: plain,
    accent: { default: accent, subtle: accent },
    good: { default: palette.good, subtle: palette.good },
    attention: { default: palette.bad, subtle: palette.bad },
    warning: { default: palette.bad, subtle: palette.bad },
  };
  const container = { backgroundColor: palette.background, borderColor: palette.line, foregroundColors };
  return {
    fontFamily: fonts,
    supportsInteractivity: true,
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
    separator: { lineThickness: 1, lineColor: palette.line },
    fontSizes: { small: 13, default: 15, medium: 16, large: 18, extraLarge: 22 },
    imageSizes: { small: 40, medium: 80, large: 160 },
    containerStyles: {
      default: { foregroundColors },
      emphasis: container,
      accent: container,
      good: container,
      attention: container,
      warning: container,
    },
    actions: {
      maxActions: 100,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'vertical',
      actionAlignment: 'stretch',
      showCard: { actionMode: 'inline', inlineTopMargin: 8 },
    },
    adaptiveCard: { allowCustomStyle: false },
    factSet: {
      title: { weight: 'bolder', wrap: true, maxWidth: 150 },
      value: { wrap: true },
      spacing: 8,
    },
    textBlock: { headingLevel: 3 },
  };
}
