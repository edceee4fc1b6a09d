/** Elements of the page's templates, found by what they are for. */

/** The element with that `data-part`. @throws Error when the page's template lacks it */
export function part<Type extends Element>(root: ParentNode, name: string, type: new () => Type): Type {
  const element = root.querySelector(`[data-part="${name}"]`);
  if (!(element instanceof type)) throw new Error(`The page has no ${name}`);
  return element;
}

/** The first element of a fresh copy of that template. */
export function copyOf(id: string): HTMLElement {
  const template = document.getElementById(id);
  const copy =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
  if (!(copy instanceof HTMLElement)) throw new Error(`The page has no template ${id}`);
  return copy;
}

/** Fills in what stands in braces. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
