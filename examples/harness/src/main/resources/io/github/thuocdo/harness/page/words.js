// What the page says, in the language that is chosen now.

let texts = {};
let language = 0;

/** Takes the texts of both languages, Vietnamese first, and the code of the one that opens. */
export function useWords(words, code) {
  texts = words;
  chooseLanguage(code);
}

/** From now on, everything is said in this language. */
export function chooseLanguage(code) {
  language = code === 'vi' ? 0 : 1;
}

export function languageCode() {
  return language === 0 ? 'vi' : 'en';
}

export function isVietnamese() {
  return language === 0;
}

/** The text of a pair that is written in the language. */
export function pick(pair) {
  return pair[language];
}

/** A text with its places filled: {0}, and by number {0:figure is|figures are}. */
export function filled(text, ...values) {
  return text
    .replace(/\{(\d):([^|{}]*)\|([^|{}]*)\}/g, (all, place, one, many) => (String(values[place]) === '1' ? one : many))
    .replace(/\{(\d)\}/g, (all, place) => String(values[place]));
}

/** The text under a key, its places filled. */
export function say(key, ...values) {
  const pair = texts[key];
  if (pair === undefined) {
    throw new Error('no text for ' + key);
  }
  return filled(pick(pair), ...values);
}
