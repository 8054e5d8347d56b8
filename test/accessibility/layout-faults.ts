import type { Page } from 'playwright-core';

/** What is cut off, out of reach or covered in the window as it is now; empty when all is well. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(`(${script})()`);
  return found as readonly string[]; // what the script below gives
}

/**
 * Runs in the page. With a dialog open, only what stands in it can be used and is looked at. Monaco's own parts are
 * left out: it scrolls and hides its lines itself.
 */
const script = `async () => {
  // The window may just have got another size: the page hears of it with the next frame, and draws it with the one after.
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const faults = [];
  const root = document.scrollingElement;
  if (root.scrollWidth > innerWidth + 1) faults.push('the page scrolls sideways: ' + root.scrollWidth + ' of ' + innerWidth);
  // An open project fills the window and scrolls within its parts; the welcome scrolls as a whole.
  if (document.querySelector('footer') !== null && root.scrollHeight > innerHeight + 1)
    faults.push('the page scrolls: ' + root.scrollHeight + ' of ' + innerHeight);
  const scope = [...document.querySelectorAll('dialog[open], [role=dialog], :popover-open')].at(-1) ?? document.body;
  const isOfMonaco = (element) => element.closest('.monaco-editor') !== null;
  const isSeen = (element) => element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
    !element.closest('.hidden') && element.getClientRects().length > 0;
  const nameOf = (element) => element.tagName.toLowerCase() + ' "' +
    (element.getAttribute('aria-label') ?? element.textContent).trim().replace(/\\s+/g, ' ').slice(0, 50) + '"';
  const isClipping = (style) => /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);

  for (const element of scope.querySelectorAll('button, a[href], input, select, textarea, summary')) {
    if (isOfMonaco(element) || !isSeen(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
    const at = [left, top, right, bottom].map(Math.round).join(' ');
    if (left < -1 || right > innerWidth + 1 || (height <= innerHeight && (top < -1 || bottom > innerHeight + 1))) {
      faults.push('out of the window: ' + nameOf(element) + ' at ' + at);
      continue;
    }
    const middle = [left + width / 2, Math.min(top + height / 2, innerHeight - 2)];
    const hit = document.elementFromPoint(...middle);
    const own = element.closest('label') ?? element;
    if (hit === null || !(own.contains(hit) || hit.contains(own)))
      faults.push('covered: ' + nameOf(element) + ' at ' + at + ' by ' + (hit === null ? 'nothing' : nameOf(hit)));
  }

  for (const element of scope.querySelectorAll('*')) {
    if (isOfMonaco(element) || !isSeen(element) || element.tagName === 'SELECT' || element.tagName === 'OPTION') continue;
    const style = getComputedStyle(element);
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '');
    if (hasText && isClipping(style)) {
      const isTold = style.textOverflow === 'ellipsis' && (element.title !== '' || element.closest('[title]') !== null);
      if (!isTold && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2))
        faults.push('cut off: ' + nameOf(element) + ', ' + element.scrollWidth + '×' + element.scrollHeight +
          ' in ' + element.clientWidth + '×' + element.clientHeight);
    }
    if (hasText) {
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, right } = range.getBoundingClientRect();
      let frame = element.parentElement;
      while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowX)) frame = frame.parentElement;
      if (frame === null && (left < -1 || right > innerWidth + 1)) faults.push('beyond the edge: ' + nameOf(element));
    }
  }

  // Words upon words: the boxes of texts that do not lie in one another.
  const controls = [...scope.querySelectorAll('button, input, select, textarea, h1, h2, h3, .badge')]
    .filter((element) => !isOfMonaco(element) && isSeen(element));
  for (const [index, one] of controls.entries()) {
    const a = one.getBoundingClientRect();
    for (const other of controls.slice(index + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const layer = (element) => element.closest('dialog, [role=dialog], .toasts, .notices, th[scope=row], thead');
      if (layer(one) !== layer(other)) continue;
      const b = other.getBoundingClientRect();
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      const scroller = (element) => {
        let frame = element.parentElement;
        while (frame !== null && !/auto|scroll/.test(getComputedStyle(frame).overflowY)) frame = frame.parentElement;
        return frame;
      };
      if (wide > 2 && high > 2 && scroller(one) === scroller(other))
        faults.push('one upon another: ' + nameOf(one) + ' and ' + nameOf(other));
    }
  }
  for (const element of [document.scrollingElement, ...scope.querySelectorAll('*')]) {
    if (!isOfMonaco(element) && element.scrollTop > 0) element.scrollTop = 0;
  }
  return [...new Set(faults)];
}`;
