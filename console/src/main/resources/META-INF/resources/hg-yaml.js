/* A text of YAML to write: line numbers, marks where something is wrong, a list that leads there. Tab indents; Escape, then Tab leaves. */
(() => {
    'use strict';

    const QUIET = 700;
    const INDENT = '  ';
    let count = 0;

    function element(name, style, text) {
        const made = document.createElement(name);
        if (style) {
            made.className = style;
        }
        if (text !== undefined) {
            made.textContent = text;
        }
        return made;
    }

    class Yaml extends HTMLElement {
        static observedAttributes = ['label', 'readonly'];

        constructor() {
            super();
            this.text = '';
            this.found = [];
            this.leaving = false;
            this.beforeUnload = (event) => event.preventDefault();
            this.sendNow = () => this.send();
        }

        connectedCallback() {
            if (!this.area) {
                this.build();
            }
            window.addEventListener('pagehide', this.sendNow);
            this.render();
        }

        disconnectedCallback() {
            window.removeEventListener('pagehide', this.sendNow);
            window.removeEventListener('beforeunload', this.beforeUnload);
            clearTimeout(this.timer);
        }

        attributeChangedCallback() {
            if (this.area) {
                this.labels();
            }
        }

        get value() {
            return this.text;
        }

        /** What the server shows; a text that is being typed right now is not taken away. */
        set value(text) {
            const next = text ?? '';
            if (next === this.text || this.timer) {
                return;
            }
            this.text = next;
            if (this.area) {
                const { selectionStart, selectionEnd, scrollTop } = this.area;
                this.area.value = next;
                this.area.setSelectionRange(selectionStart, selectionEnd);
                this.area.scrollTop = scrollTop;
                this.render();
            }
        }

        set problems(json) {
            this.found = json ? JSON.parse(json) : [];
            if (this.area) {
                this.render();
            }
        }

        /** Puts the caret at a place and the focus into the text; both count from 1. */
        jump(line, column) {
            const lines = this.area.value.split('\n');
            const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
            const at = before + Math.min([...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length, (lines[line - 1] ?? '').length);
            this.area.focus();
            this.area.setSelectionRange(at, at);
            const height = parseFloat(getComputedStyle(this.area).lineHeight);
            this.area.scrollTop = Math.max(0, (line - 4) * height);
        }

        build() {
            const id = `hg-yaml-${++count}`;
            this.caption = element('label', 'hg-yaml-label');
            this.caption.htmlFor = id;
            this.hint = element('span', 'hg-yaml-hint hg-soft', 'Tab indents. Esc, then Tab leaves the text.');
            this.hint.id = `${id}-hint`;
            this.gutter = element('div', 'hg-yaml-gutter');
            this.gutter.setAttribute('aria-hidden', 'true');
            this.marks = element('div', 'hg-yaml-marks');
            this.marks.setAttribute('aria-hidden', 'true');
            this.area = element('textarea');
            this.area.id = id;
            this.area.spellcheck = false;
            this.area.wrap = 'off';
            this.area.autocapitalize = 'off';
            this.area.autocomplete = 'off';
            this.list = element('ol', 'hg-yaml-problems');
            this.list.id = `${id}-problems`;
            this.list.setAttribute('aria-live', 'polite');
            this.area.setAttribute('aria-describedby', `${this.hint.id} ${this.list.id}`);
            this.area.value = this.text;
            this.area.addEventListener('input', () => this.typed());
            this.area.addEventListener('keydown', (event) => this.key(event));
            this.area.addEventListener('scroll', () => this.scrolled());
            this.area.addEventListener('blur', () => this.send());
            this.body = element('div', 'hg-yaml-body');
            this.body.append(this.gutter, this.marks, this.area);
            new ResizeObserver(() => this.scrolled()).observe(this.area);
            const head = element('div', 'hg-yaml-head');
            head.append(this.caption, this.hint);
            this.replaceChildren(head, this.body, this.list);
            this.labels();
        }

        labels() {
            this.caption.textContent = this.getAttribute('label') ?? '';
            this.area.readOnly = this.hasAttribute('readonly');
            this.hint.hidden = this.area.readOnly;
        }

        key(event) {
            if (event.key === 'Escape') {
                this.leaving = true;
                return;
            }
            if (event.key === 'Tab' && !this.leaving && !this.area.readOnly && !event.ctrlKey && !event.altKey && !event.metaKey) {
                event.preventDefault();
                this.indent(event.shiftKey);
            } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.isComposing && !this.area.readOnly) {
                event.preventDefault();
                this.breakLine();
            }
            if (event.key !== 'Shift') {
                this.leaving = false;
            }
        }

        /** execCommand keeps the browser's undo. */
        insert(text) {
            if (!document.execCommand('insertText', false, text)) {
                this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, 'end');
                this.typed();
            }
        }

        indent(back) {
            const { value, selectionStart, selectionEnd } = this.area;
            const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
            if (!back && selectionStart === selectionEnd) {
                this.insert(INDENT);
                return;
            }
            const lines = value.slice(start, selectionEnd).split('\n');
            const moved = lines.map((line) => (back ? line.replace(/^ {1,2}/, '') : INDENT + line)).join('\n');
            this.area.setSelectionRange(start, selectionEnd);
            this.insert(moved);
            this.area.setSelectionRange(start, start + moved.length);
        }

        breakLine() {
            const { value, selectionStart } = this.area;
            const line = value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart);
            const spaces = /^ */.exec(line)[0];
            this.insert('\n' + spaces + (/:\s*$/.test(line) ? INDENT : ''));
        }

        typed() {
            this.text = this.area.value;
            this.numbers();
            window.addEventListener('beforeunload', this.beforeUnload);
            clearTimeout(this.timer);
            this.timer = setTimeout(() => this.send(), QUIET);
        }

        send() {
            if (this.timer) {
                clearTimeout(this.timer);
                this.timer = undefined;
                window.removeEventListener('beforeunload', this.beforeUnload);
                this.dispatchEvent(new CustomEvent('hg-change'));
            }
        }

        scrolled() {
            this.gutter.scrollTop = this.area.scrollTop;
            this.marks.scrollTop = this.area.scrollTop;
            this.marks.scrollLeft = this.area.scrollLeft;
            const { scrollLeft, clientWidth, scrollWidth } = this.area;
            this.body.classList.toggle('hg-yaml-more', scrollLeft + clientWidth < scrollWidth - 1);
        }

        render() {
            this.numbers();
            this.underline();
            this.area.setAttribute('aria-invalid', String(this.found.length > 0));
            this.list.replaceChildren(
                ...this.found.map((one) => {
                    const item = element('li');
                    const jump = element('button', 'hg-yaml-problem');
                    jump.type = 'button';
                    jump.append(element('b', '', `Line ${one.line}, column ${one.column}`), ` ${one.message}`);
                    jump.addEventListener('click', () => this.jump(one.line, one.column));
                    item.append(jump);
                    return item;
                }),
            );
        }

        numbers() {
            const wrong = new Set(this.found.map((one) => one.line));
            const lines = this.text.split('\n').length;
            this.gutter.replaceChildren(
                ...Array.from({ length: lines }, (_, i) => {
                    const number = element('span', wrong.has(i + 1) ? 'hg-yaml-wrong' : '', wrong.has(i + 1) ? `✕ ${i + 1}` : String(i + 1));
                    return number;
                }),
            );
            this.scrolled();
        }

        underline() {
            const columns = new Map(this.found.map((one) => [one.line, one.column]));
            this.marks.replaceChildren(
                ...this.text.split('\n').map((line, i) => {
                    const shown = element('span');
                    const characters = [...line];
                    const column = columns.get(i + 1);
                    if (column === undefined) {
                        shown.textContent = line || ' ';
                        return shown;
                    }
                    const from = characters.slice(0, column - 1).join('');
                    const rest = characters.slice(column - 1).join('') || ' ';
                    shown.append(from, element('mark', '', rest));
                    return shown;
                }),
            );
            this.scrolled();
        }
    }

    customElements.define('hg-yaml', Yaml);
})();
