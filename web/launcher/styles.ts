/** The launcher's looks. They live in a shadow root by a constructed style sheet, so a strict style-src does not stop them. */
import { textOn } from '../shared/colour';
import type { LauncherOptions } from './options';

/** Only checked values (a hexadecimal colour, a number, a side) are put into the text. */
export const css = ({ colour, position, offset }: LauncherOptions): string => `
:host{all:initial!important}
*{box-sizing:border-box;font:16px/1.4 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
button{color:inherit;background:none;border:2px solid transparent;cursor:pointer;padding:0;touch-action:manipulation}
:focus-visible{outline:3px solid #fff;outline-offset:-5px;box-shadow:0 0 0 3px #101418}
.launcher{position:fixed;${position}:max(16px,env(safe-area-inset-${position}));bottom:calc(${offset}px + env(safe-area-inset-bottom));
z-index:2147483646;display:grid;place-items:center;width:60px;height:60px;border-radius:30px;background:${colour};color:${textOn(colour)};
box-shadow:0 4px 16px rgb(0 0 0/.3);transition:transform .15s}
.launcher:hover{transform:scale(1.06)}
.launcher svg{width:30px;height:30px}
.dot{position:absolute;top:0;right:0;width:18px;height:18px;border-radius:9px;background:#c4161c;border:3px solid #fff}
dialog{position:fixed;inset:auto;${position}:16px;bottom:${offset + 72}px;z-index:2147483647;width:400px;max-width:calc(100vw - 32px);
height:720px;max-height:calc(100vh - ${offset + 88}px);margin:0;padding:0;border:1px solid rgb(0 0 0/.2);border-radius:14px;overflow:hidden;
background:#fff;color:#101418;box-shadow:0 12px 40px rgb(0 0 0/.3);flex-direction:column}
dialog[open]{display:flex;animation:rise .18s ease-out}
@keyframes rise{from{opacity:0;transform:translateY(12px)}}
.head{display:flex;align-items:center;gap:12px;padding:6px 8px 6px 16px;background:${colour};color:${textOn(colour)};flex:none}
h2{flex:1;min-width:0;margin:0;font-size:16px;font-weight:700;line-height:1.25;overflow-wrap:anywhere}
h2 span{display:block;font-size:13px;font-weight:400}
.close{width:44px;height:44px;border-radius:8px;flex:none}
.close svg{width:22px;height:22px;vertical-align:middle}
.frame{position:relative;flex:1;min-height:0;display:flex}
iframe{flex:1;width:100%;border:0;background:transparent}
.state{position:absolute;inset:0;display:flex;flex-direction:column;gap:16px;align-items:center;justify-content:center;padding:32px;text-align:center;background:inherit}
.state button{min-height:44px;padding:0 20px;border-radius:8px;background:${colour};color:${textOn(colour)}}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
[hidden]{display:none!important}
@media (prefers-color-scheme:dark){dialog{background:#14181d;color:#f1f4f7;border-color:#3a444f}}
@media (max-width:480px),(max-height:480px){dialog{inset:0;width:100%;max-width:none;height:100%;height:100dvh;max-height:none;border:0;border-radius:0}
.head{padding-top:max(6px,env(safe-area-inset-top))}}
@media (prefers-reduced-motion:reduce){.launcher,dialog[open]{transition:none;animation:none}.launcher:hover{transform:none}}
@media (forced-colors:active){button,dialog{border-color:ButtonText}.head{border-bottom:1px solid CanvasText}:focus-visible{outline-color:Highlight}}
@media print{:host{display:none!important}}
`;
