// Trusted Types: what a script may turn into markup or into a script's address passes here, and anything else throws.
// All markup of the app comes from the press and from the views, and what a person types is set as text, so this is a
// second lock behind `tests/tidy`: were a note ever to reach innerHTML, it could still hold nothing that runs, loads,
// frames or sends. Each `<` must open or close one of these elements, its attributes in double quotes, none of them a
// handler, a style or an address that isn't a link to a slide, the web or a mailbox.
const root = document.documentElement;
const me = document.currentScript.dataset;
const ELEMENTS = 'a|abbr|article|aside|b|blockquote|br|button|circle|code|dd|del|div|dl|dt|em|footer|g|h[1-6]|header|hr|i|kbd'
  + '|li|line|mark|nav|ol|p|path|polyline|pre|q|rect|s|section|small|span|strong|sub|sup|svg|table|tbody|td|text|th|thead'
  + '|time|tr|ul';
const ATTRIBUTES = 'href="(?:[#?]|https?:|mailto:)[^"]*"|(?!on|href|src|style|action|form|ping|xlink)[a-z][-a-z0-9]*(?:="[^"]*")?';
const TAG = new RegExp(`</?(?:${ELEMENTS})(?:\\s+(?:${ATTRIBUTES}))*\\s*/?>|<!(?:-{4})?>`, 'gi');
const full = (address) => new URL(address, document.baseURI).href;
if (self.trustedTypes) {
  trustedTypes.createPolicy('default', {
    createHTML: (html) => (html.replace(TAG, '').includes('<') ? null : html),
    // The app's script and the service worker; nothing else is ever loaded. Text never becomes script: no createScript.
    createScriptURL: (address) => ([me.app, me.worker].some((own) => own && full(own) === full(address)) ? address : null),
  });
}
