/** Elements, and how what stands on the page becomes what a view wants, with nothing lost. */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | null | undefined | false | Child[]} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined>} Attributes */

/**
 * @template {Element} E
 * @param {E} element
 * @param {Attributes} attributes those that are false, null or undefined are left out
 * @param {Child[]} children
 * @returns {E}
 */
function filled(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  element.append(...flat(children));
  return element;
}

/** @param {Child[]} children @returns {Node[]} those that there are */
export const nodes = (children) =>
  flat(children).map((child) => (child instanceof Node ? child : new Text(child)));

/** @param {Child[]} children @returns {(Node | string)[]} the same */
const flat = (children) =>
  children.flatMap((child) => (Array.isArray(child) ? flat(child) : child ? [child] : []));

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes | Child} first its attributes, where it has any
 * @param {...Child} children
 */
export const el = (tag, first, ...children) =>
  isAttributes(first)
    ? filled(document.createElement(tag), first, children)
    : filled(document.createElement(tag), {}, [first, ...children]);

/** @param {Attributes | Child} first @returns {first is Attributes} */
const isAttributes = (first) =>
  typeof first === "object" && first !== null && !(first instanceof Node) && !Array.isArray(first);

/**
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {...Child} children
 */
export const svg = (tag, attributes, ...children) =>
  filled(
    document.createElementNS(/** @type {"http://www.w3.org/2000/svg"} */ (SVG), tag),
    attributes,
    children,
  );

/** What makes the rest of an element that can wait, until that is done. @type {Map<Element, () => Child[]>} */
const waiting = new Map();

/** @param {Attributes} attributes @param {HTMLElement} title @param {() => Child[]} content */
export const fold = (attributes, title, content) =>
  later(el("details", attributes, title), content);

/**
 * @template {Element} E
 * @param {E} element with what is to be seen of it at once: of a `details` its `summary`, or else nothing
 * @param {() => Child[]} content the rest is made by `catchUp`; or at once, where it is open
 * @returns {E}
 */
export function later(element, content) {
  if (isOpen(element)) element.append(...flat(content()));
  else waiting.set(element, content);
  return element;
}

/** @param {Element} element */
const isOpen = (element) => element instanceof HTMLDetailsElement && element.open;

/** @param {(Element | null)[]} within @returns {Element[]} what waits, and holds any of these */
export const waitingAround = (within) =>
  [...waiting.keys()].filter((element) => within.some((each) => element.contains(each)));

/** Bring up to date what could wait: all of it, or some. @param {Iterable<Element>} [some] */
export function catchUp(some = waiting.keys()) {
  // Whatever waits within one is reached in its turn.
  for (const element of some) {
    const content = waiting.get(element);
    waiting.delete(element);
    if (content)
      patch(element, [...element.querySelectorAll(":scope > summary"), ...nodes(content())]);
  }
}

/**
 * Make the children of `parent` what `wanted` holds. What is there already stays the same node, so
 * that the focus, what was typed and what was opened survive; `data-key` says what is the same.
 *
 * @param {Element} parent
 * @param {readonly Node[]} wanted
 */
export function patch(parent, wanted) {
  /** @type {ChildNode | null} */
  let here = parent.firstChild;
  for (const node of wanted) {
    const found = sameAs(node, here);
    if (!found) {
      parent.insertBefore(node, here);
      continue;
    }
    while (here && here !== found) here = removed(here);
    here = found.nextSibling;
    update(found, node);
  }
  while (here) here = removed(here);
}

/** @param {ChildNode} node @returns {ChildNode | null} what stood after it */
function removed(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** @param {Node} node @param {ChildNode | null} from @returns {ChildNode | null} the first like it */
function sameAs(node, from) {
  const key = keyOf(node);
  for (let here = from; here; here = here.nextSibling) {
    if (here.nodeName === node.nodeName && keyOf(here) === key) return here;
    // Without a key, only the next one can be meant.
    if (key === null) return null;
  }
  return null;
}

/** @param {Node} node */
const keyOf = (node) => (node instanceof Element ? node.getAttribute("data-key") : null);

/** @param {Node} node @returns {boolean} whether the rest of it, or of one in it, can wait */
function holdsWaiting(node) {
  for (const element of waiting.keys()) if (node.contains(element)) return true;
  return false;
}

/** @param {ChildNode} node @param {Node} wanted */
function update(node, wanted) {
  if (node.isEqualNode(wanted) && !holdsWaiting(wanted)) return;
  if (node instanceof Element && wanted instanceof Element) {
    attributes(node, wanted);
    const content = waiting.get(wanted);
    if (content) {
      waiting.delete(wanted);
      waiting.set(node, content);
      const [title, wantedTitle] = [node.firstElementChild, wanted.firstElementChild];
      if (title && wantedTitle) update(title, wantedTitle);
      if (isOpen(node)) catchUp([node]);
    } else patch(node, [...wanted.childNodes]);
  } else if (node.nodeValue !== wanted.nodeValue) node.nodeValue = wanted.nodeValue;
}

/** @param {Element} node @param {Element} wanted */
function attributes(node, wanted) {
  for (const name of new Set([...node.getAttributeNames(), ...wanted.getAttributeNames()])) {
    const value = wanted.getAttribute(name);
    // What the reader opened stays open.
    if (
      value === node.getAttribute(name) ||
      (name === "open" && node instanceof HTMLDetailsElement)
    )
      continue;
    if (value === null) node.removeAttribute(name);
    else node.setAttribute(name, value);
    // The attribute is only a control's first value; once it was touched, the property counts.
    if (node instanceof HTMLInputElement && name === "value") node.value = value ?? "";
    // A text area has no such attribute; its text stands in another one, so that it is noticed.
    if (node instanceof HTMLTextAreaElement && name === "data-value") node.value = value ?? "";
    if (node instanceof HTMLInputElement && name === "checked") node.checked = value !== null;
    if (node instanceof HTMLOptionElement && name === "selected") node.selected = value !== null;
  }
}
