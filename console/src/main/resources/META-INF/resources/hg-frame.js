/* Keys, the palette's arrows, the skip link, and the banner of a console that does not answer. */
(() => {
    'use strict';

    const home = document.currentScript?.src ?? document.baseURI;

    // The base is given relative to the address that was loaded; fixed here, links stay right where the address changes.
    document.querySelector('base')?.setAttribute('href', document.baseURI);

    const press = (action) => document.querySelector(`[data-hg-action="${action}"]`)?.click();

    // Back, pressed while the page before it is still being asked for, can leave that page under another address.
    const patience = 600;
    let settling = 0;

    function settle() {
        clearTimeout(settling);
        settling = setTimeout(() => {
            const at = document.querySelector('[data-hg-at]')?.dataset.hgAt;
            if (document.querySelector('vaadin-connection-indicator[loading]')) {
                settle();
            } else if (at !== undefined && at !== decodeURI(location.pathname)) {
                location.reload();
            }
        }, patience);
    }

    addEventListener('popstate', settle);

    // Keys -----------------------------------------------------------------------------------------------------------

    function isTyping(event) {
        const at = event.composedPath()[0];
        return at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select, [role="textbox"]'));
    }

    const isCovered = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;

    function go(item) {
        const link = document.createElement('a');
        link.href = new URL(item.path || '.', document.baseURI).href;
        link.setAttribute('router-link', '');
        document.body.append(link);
        link.click();
        link.remove();
    }

    function search() {
        const box = [...document.querySelectorAll('[data-hg-search]')].find((it) => it.checkVisibility());
        if (box) {
            box.focus();
        } else {
            press('palette');
        }
    }

    let waiting = 0;

    function single(key) {
        const afterG = Date.now() - waiting < 1500;
        waiting = 0;
        if (afterG) {
            const page = document.querySelector(`[data-hg-go="${CSS.escape(key.toLowerCase())}"]`);
            if (page) {
                go(page);
            }
            return page !== null;
        }
        if (key === 'g') {
            waiting = Date.now();
            return false;
        }
        const act = { '/': search, '?': () => press('shortcuts') }[key];
        act?.();
        return act !== undefined;
    }

    document.addEventListener('keydown', (event) => {
        if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
            event.preventDefault();
            if (!isCovered()) {
                press('palette');
            }
            return;
        }
        const off = document.documentElement.dataset.hgKeys === 'off';
        if (off || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event) || isCovered()) {
            return;
        }
        if (single(event.key)) {
            event.preventDefault();
        }
    });

    // Palette: the focus stays in the box, the chosen option is named by aria-activedescendant ---------------------

    let enterPending = false;

    const parts = () => {
        const field = document.querySelector('[data-hg-palette]');
        const list = document.getElementById('hg-palette-found');
        return field && list ? { input: field.querySelector('input'), list, options: [...list.children] } : undefined;
    };

    function choose({ input, options }, index) {
        options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)));
        const chosen = options[index];
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-expanded', 'true');
        input.setAttribute('aria-controls', 'hg-palette-found');
        if (chosen) {
            input.setAttribute('aria-activedescendant', chosen.id);
            chosen.scrollIntoView({ block: 'nearest' });
        } else {
            input.removeAttribute('aria-activedescendant');
        }
    }

    document.addEventListener('keydown', (event) => {
        const palette = parts();
        if (!palette || event.composedPath()[0] !== palette.input) {
            return;
        }
        const at = palette.options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
        const last = palette.options.length - 1;
        const next = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
        if (next !== undefined) {
            event.preventDefault();
            choose(palette, next);
        } else if (event.key === 'Enter') {
            event.preventDefault();
            // What is shown may still be for fewer letters than were typed; then Enter waits for the answer.
            enterPending = palette.list.dataset.for !== palette.input.value;
            if (!enterPending) {
                palette.options[Math.max(at, 0)]?.click();
            }
        }
    });

    new MutationObserver((changes) => {
        const palette = parts();
        if (!palette?.input || changes.every((change) => palette.input.contains(change.target))) {
            return;
        }
        if (!palette.options.some((option) => option.hasAttribute('aria-selected'))) {
            choose(palette, 0);
        }
        if (enterPending && palette.list.dataset.for === palette.input.value) {
            enterPending = false;
            palette.options[0]?.click();
        }
    }).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-for'] });

    document.addEventListener('click', (event) => {
        const other = event.target.closest?.('[data-hg-press]');
        if (other) {
            press(other.dataset.hgPress);
        }
    });

    // Skip link ------------------------------------------------------------------------------------------------------

    document.addEventListener('click', (event) => {
        if (event.target.closest?.('.hg-skip')) {
            event.preventDefault();
            event.stopPropagation();
            document.querySelector('main.hg-page h1')?.focus();
        }
    }, true);

    // A console that does not answer ---------------------------------------------------------------------------------

    // A pushed connection that breaks tells nobody while nothing is clicked, so the page asks by itself: a public file,
    // without the cookie, so that asking neither needs nor lengthens a session.

    const PAUSE = 5000;
    const PATIENCE = 4000;
    let banner;
    let failedAt;

    function say(since) {
        banner ??= document.body.appendChild(document.createElement('div'));
        banner.className = 'hg-banner';
        banner.setAttribute('role', 'status');
        const at = since.toLocaleTimeString('en-GB');
        const text = `The console does not answer since ${at}. What you see is from then. Trying again…`;
        if (banner.textContent !== text) {
            banner.textContent = text;
        }
    }

    function heard() {
        if (failedAt) {
            leaveIfSignedOut().catch(() => undefined);
        }
        failedAt = undefined;
        banner?.remove();
        banner = undefined;
    }

    // Whoever was signed out while the line was down was told by nobody: their next step is to sign in, or to read why.
    async function leaveIfSignedOut() {
        const answer = await fetch(new URL('signed-out', home), { method: 'HEAD', cache: 'no-store' });
        if (answer.status === 200) {
            location.reload();
        }
    }

    async function ask() {
        try {
            const options = { method: 'HEAD', cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(PATIENCE) };
            await fetch(new URL('favicon.svg', home), options);
            heard();
        } catch {
            // One answer that is lost is no news; two are.
            if (failedAt) {
                say(failedAt);
            }
            failedAt ??= new Date();
        }
        setTimeout(askIfSeen, failedAt ? 1000 : PAUSE);
    }

    function askIfSeen() {
        if (document.visibilityState === 'visible') {
            ask();
        } else {
            document.addEventListener('visibilitychange', askIfSeen, { once: true });
        }
    }

    askIfSeen();
    window.Vaadin?.connectionState?.addStateChangeListener((before, now) => {
        if (now === 'connection-lost' || now === 'reconnecting') {
            failedAt ??= new Date();
        }
    });
})();
