/* Drawings of runs: what a run did when, and how long it took against what is usual. */
(() => {
    'use strict';

    function piece(className, left, width) {
        const element = document.createElement('span');
        element.className = className;
        element.style.insetInlineStart = `${left}%`;
        element.style.width = `${width}%`;
        return element;
    }

    class Strip extends HTMLElement {
        static observedAttributes = ['parts'];

        attributeChangedCallback() {
            const parts = JSON.parse(this.getAttribute('parts') || '[]');
            this.replaceChildren(
                ...parts.map((part) => {
                    const look = part.look.toLowerCase();
                    return piece(`hg-piece hg-piece-${look}`, part.left / 10, part.width / 10);
                }),
            );
            this.title = this.getAttribute('aria-label') ?? '';
        }
    }

    class Took extends HTMLElement {
        static observedAttributes = ['text', 'share'];

        attributeChangedCallback() {
            const text = document.createElement('span');
            text.className = 'hg-took-text';
            text.textContent = this.getAttribute('text');
            this.replaceChildren(text);
            if (this.hasAttribute('share')) {
                const share = Number(this.getAttribute('share'));
                const bar = document.createElement('span');
                bar.className = 'hg-took-bar';
                bar.append(piece('hg-took-share', 0, share * 50), piece('hg-took-usual', 50, 0));
                this.append(bar);
            }
        }
    }

    customElements.define('hg-strip', Strip);
    customElements.define('hg-took', Took);
})();
