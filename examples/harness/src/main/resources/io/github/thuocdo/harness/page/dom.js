// Elements of the page. What a stranger wrote is set as text, and never read as markup.

const SVG = 'http://www.w3.org/2000/svg';

/** What turns the direction of writing without being seen, and so could turn that of the text around it. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

function plain(child) {
  return typeof child === 'string' ? child.replace(DIRECTIONS, '') : child;
}

function filled(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'on') {
      Object.entries(value).forEach(([event, does]) => node.addEventListener(event, does));
    } else {
      node.setAttribute(name, value === true ? '' : plain(String(value)));
    }
  }
  node.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false).map(plain));
  return node;
}

/** An element of HTML; {on: {click: does}} listens, attributes that are null or false are left out. */
export function el(tag, attributes = {}, ...children) {
  return filled(document.createElement(tag), attributes, children);
}

/** An element of a picture. */
export function svg(tag, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

/** A picture that screen readers pass over, since a text or a table beside it says the same. */
export function picture(name, height, ...children) {
  return svg('svg', {class: name, width: '100%', height, 'aria-hidden': 'true', focusable: 'false'}, ...children);
}

/** A name that a stranger gave: its direction of writing stays inside. */
export function name(text) {
  return el('bdi', {}, text);
}

/** A text that is read out and not seen. */
export function unseen(text) {
  return el('span', {class: 'unseen'}, text);
}
