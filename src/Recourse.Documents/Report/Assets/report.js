(function () {
  'use strict';
  var root = document.documentElement;

  function each(selector, act) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), act);
  }

  // The style sheet alone switches the languages; this tells screen readers and the address line.
  function language() {
    var chosen = document.querySelector('input[name=lang]:checked');
    root.lang = chosen ? (chosen.id === 'lang-en' ? 'en' : 'zh-Hans') : 'zh-Hans';
  }

  each('input[name=lang]', function (choice) { choice.addEventListener('change', language); });
  var asked = /[?]lang=(zh|en|both)/.exec(location.search);
  if (asked) { document.getElementById('lang-' + asked[1]).checked = true; }
  language();

  // A link into closed details opens the way to its target.
  function reveal() {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    for (var at = target; at; at = at.parentElement) {
      if (at.tagName === 'DETAILS' || at.tagName === 'details') { at.open = true; }
    }
    target.scrollIntoView();
  }

  window.addEventListener('hashchange', reveal);
  reveal();

  function all(open) { each('details', function (part) { part.open = open; }); }
  document.getElementById('open-all').addEventListener('click', function () { all(true); });
  document.getElementById('close-all').addEventListener('click', function () { all(false); });
  each('.tools', function (part) { part.hidden = false; });

  // Paper shows everything; afterwards the screen is as it was.
  var closed = [];
  window.addEventListener('beforeprint', function () {
    each('details:not([open])', function (part) { closed.push(part); part.open = true; });
  });
  window.addEventListener('afterprint', function () {
    closed.forEach(function (part) { part.open = false; });
    closed = [];
  });
}());
