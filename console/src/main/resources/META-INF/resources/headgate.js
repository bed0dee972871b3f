/* The few things that only a browser can do: time in the reader's zone, copying. */
(() => {
    'use strict';

    const exact = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });
    const steps = [
        ['d', 86400],
        ['h', 3600],
        ['min', 60],
        ['s', 1],
    ];

    function ago(at) {
        const seconds = (at.getTime() - Date.now()) / 1000;
        const [unit, size] = steps.find(([, length]) => Math.abs(seconds) >= length) ?? steps.at(-1);
        const count = Math.trunc(Math.abs(seconds) / size);
        if (count === 0) {
            return 'now';
        }
        return seconds < 0 ? `${count} ${unit} ago` : `in ${count} ${unit}`;
    }

    class Time extends HTMLElement {
        static observedAttributes = ['datetime', 'exact'];
        static all = new Set();

        connectedCallback() {
            Time.all.add(this);
            this.render();
        }

        disconnectedCallback() {
            Time.all.delete(this);
        }

        attributeChangedCallback() {
            if (this.isConnected) {
                this.render();
            }
        }

        render() {
            const at = new Date(this.getAttribute('datetime'));
            if (Number.isNaN(at.getTime())) {
                this.textContent = '';
                return;
            }
            const full = exact.format(at);
            const text = this.hasAttribute('exact') ? full : ago(at);
            if (this.textContent !== text) {
                this.textContent = text;
            }
            this.title = `${full} (${at.toISOString()})`;
        }
    }

    customElements.define('hg-time', Time);
    setInterval(() => Time.all.forEach((time) => time.render()), 5000);

    // Copied text holds the instants themselves: "3 min ago" means nothing tomorrow.
    document.addEventListener('copy', (event) => {
        const selection = document.getSelection();
        if (!selection || selection.isCollapsed) {
            return;
        }
        const copy = document.createElement('div');
        for (let i = 0; i < selection.rangeCount; i++) {
            copy.append(selection.getRangeAt(i).cloneContents());
        }
        const times = copy.querySelectorAll('hg-time');
        if (times.length > 0) {
            times.forEach((time) => time.replaceWith(time.getAttribute('datetime')));
            event.clipboardData.setData('text/plain', copy.textContent);
            event.preventDefault();
        }
    });

    document.addEventListener('click', (event) => {
        const button = event.target.closest?.('[data-hg-copy]');
        const text = button?.parentElement?.querySelector('pre')?.textContent;
        if (text !== undefined && text !== null) {
            navigator.clipboard.writeText(text).then(() => {
                button.textContent = 'Copied';
                setTimeout(() => (button.textContent = 'Copy'), 1500);
            });
        }
    });
})();
