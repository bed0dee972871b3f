/* The two pictures of a run: its state machine as a graph, its steps over time. Both change in place, so that nothing flickers. */
(() => {
    'use strict';

    const SVG = 'http://www.w3.org/2000/svg';
    const NODE = { width: 132, height: 28, left: 34, top: 10, column: 152, row: 44 };

    /** Keeps one child for each key: made when new, changed in place, removed when gone. */
    function keyed(parent, items, key, make, update) {
        const old = new Map(Array.from(parent.children, (child) => [child.dataset.key, child]));
        items.forEach((item) => {
            let child = old.get(key(item));
            if (!child) {
                child = make(item);
                child.dataset.key = key(item);
                parent.append(child);
            }
            old.delete(key(item));
            update(child, item);
        });
        old.forEach((child) => child.remove());
    }

    function set(element, name, value) {
        if (element.getAttribute(name) !== String(value)) {
            element.setAttribute(name, value);
        }
    }

    function say(element, text) {
        if (element.textContent !== text) {
            element.textContent = text;
        }
    }

    function svg(name, ...children) {
        const element = document.createElementNS(SVG, name);
        element.append(...children);
        return element;
    }

    function div(style, ...children) {
        const element = document.createElement('div');
        element.className = style;
        element.append(...children);
        return element;
    }

    class Picture extends HTMLElement {
        set data(text) {
            this.told = JSON.parse(text);
            if (this.isConnected) {
                this.draw();
            }
        }

        connectedCallback() {
            if (Object.hasOwn(this, 'data')) {
                // Told before this class was here.
                const { data } = this;
                delete this.data;
                this.data = data;
            } else if (this.told) {
                this.draw();
            }
        }
    }

    class Graph extends Picture {
        draw() {
            const { label, rows, columns, nodes, edges, boxes } = this.told;
            if (!this.canvas) {
                this.layers = ['boxes', 'edges', 'labels', 'nodes'].map((name) => {
                    const layer = svg('g');
                    layer.setAttribute('class', `hg-graph-${name}`);
                    return layer;
                });
                this.canvas = svg('svg', ...this.layers);
                this.canvas.setAttribute('role', 'img');
                this.append(this.canvas);
            }
            const width = NODE.left * 2 + columns * NODE.column - (NODE.column - NODE.width);
            const height = NODE.top * 2 + rows * NODE.row - (NODE.row - NODE.height);
            set(this.canvas, 'aria-label', label);
            set(this.canvas, 'viewBox', `0 0 ${width} ${height}`);
            set(this.canvas, 'width', width);
            set(this.canvas, 'height', height);
            const places = new Map(nodes.map((node) => [node.name, node]));
            keyed(this.layers[0], boxes, (box) => box.name, () => svg('rect'), this.showBox);
            // Above the edges, so that none strikes a word through.
            keyed(this.layers[2], boxes, (box) => box.name, () => svg('text'), this.showLabel);
            keyed(
                this.layers[1],
                edges.filter((edge) => places.has(edge.from) && places.has(edge.to)),
                (edge) => `${edge.from} ${edge.to} ${edge.kind}`,
                () => svg('path'),
                (path, edge) => {
                    set(path, 'd', way(places.get(edge.from), places.get(edge.to)));
                    set(path, 'class', `hg-graph-edge${edge.taken ? ' hg-graph-taken' : ''}`);
                },
            );
            keyed(this.layers[3], nodes, (node) => node.name, this.node, this.showNode);
        }

        showBox(rect, box) {
            const first = corner({ row: box.first, column: 0 });
            set(rect, 'x', first.x - 26);
            set(rect, 'y', first.y - 7);
            set(rect, 'width', box.columns * NODE.column - (NODE.column - NODE.width) + 52);
            set(rect, 'height', (box.last - box.first) * NODE.row + NODE.height + 14);
            set(rect, 'rx', 8);
        }

        showLabel(text, box) {
            const first = corner({ row: box.first, column: 0 });
            set(text, 'x', first.x + NODE.width + 14);
            set(text, 'y', first.y + 5);
            say(text, box.label);
        }

        node() {
            return svg('g', svg('title'), svg('rect'), svg('text'));
        }

        showNode(group, node) {
            const [title, rect, text] = group.children;
            const { x, y } = corner(node);
            set(group, 'class', `hg-graph-node hg-graph-${node.standing}${node.current ? ' hg-graph-current' : ''}`);
            say(title, `${node.name}: ${node.word}`);
            set(rect, 'x', x);
            set(rect, 'y', y);
            set(rect, 'width', NODE.width);
            set(rect, 'height', NODE.height);
            set(rect, 'rx', node.type === 'Choice' ? 14 : 4);
            set(text, 'x', x + NODE.width / 2);
            set(text, 'y', y + NODE.height / 2 + 4);
            say(text, `${node.mark}${node.name}${node.times > 1 ? ` ×${node.times}` : ''}`);
        }
    }

    function corner(place) {
        return { x: NODE.left + place.column * NODE.column, y: NODE.top + place.row * NODE.row };
    }

    function way(from, to) {
        const a = corner(from);
        const b = corner(to);
        const middle = NODE.width / 2;
        if (to.row === from.row + 1 || (to.row > from.row && to.column !== from.column)) {
            const [x1, y1, x2, y2] = [a.x + middle, a.y + NODE.height, b.x + middle, b.y];
            const bend = Math.min(40, (y2 - y1) / 2);
            return `M${x1} ${y1}C${x1} ${y1 + bend} ${x2} ${y2 - bend} ${x2} ${y2}`;
        }
        // Past other states of the same column, or back up: around them, on the side where there is room.
        const [y1, y2] = [a.y + NODE.height / 2, b.y + NODE.height / 2];
        if (from.column > to.column) {
            const [right, beyond] = [a.x + NODE.width, b.x + NODE.width];
            return `M${right} ${y1}C${right + 24} ${y1} ${right + 24} ${y2} ${beyond} ${y2}`;
        }
        const out = Math.min(a.x, b.x) - 22;
        return `M${a.x} ${y1}C${out} ${y1} ${out} ${y2} ${b.x} ${y2}`;
    }

    class Gantt extends Picture {
        connectedCallback() {
            super.connectedCallback();
            this.clock = setInterval(() => this.told && this.told.end == null && this.draw(), 1000);
        }

        disconnectedCallback() {
            clearInterval(this.clock);
        }

        set data(text) {
            super.data = text;
            this.skew = Date.parse(this.told.now) - Date.now();
        }

        draw() {
            const { label, start, end, rows } = this.told;
            if (!this.table) {
                this.scale = div('hg-gantt-scale', div('hg-gantt-name'), div('hg-gantt-track'));
                this.table = div('hg-gantt-rows');
                this.append(this.scale, this.table);
                this.setAttribute('role', 'img');
            }
            set(this, 'aria-label', label);
            const from = Date.parse(start);
            const to = end == null ? Date.now() + (this.skew ?? 0) : Date.parse(end);
            const length = Math.max(1, to - from);
            const ticks = marks(length);
            keyed(
                this.scale.lastElementChild,
                ticks,
                (tick) => String(tick),
                () => document.createElement('span'),
                (mark, tick) => {
                    // The last one ends at the edge instead of running over it.
                    const atEdge = tick / length > 0.9;
                    mark.style.insetInlineStart = atEdge ? 'auto' : `${(tick / length) * 100}%`;
                    mark.style.insetInlineEnd = atEdge ? '0' : 'auto';
                    say(mark, words(tick));
                },
            );
            keyed(this.table, rows, (row) => row.label, this.row, (line, row) => {
                line.className = `hg-gantt-row hg-gantt-${row.kind}`;
                say(line.firstElementChild, row.label);
                keyed(line.lastElementChild, row.spans, (span) => String(span.id), () => div('hg-gantt-span'), (bar, span) => {
                    const begin = Date.parse(span.from) - from;
                    const finish = span.to == null ? length : Date.parse(span.to) - from;
                    bar.className = `hg-gantt-span hg-gantt-${span.standing}${span.waiting ? ' hg-gantt-waits' : ''}`;
                    bar.style.insetInlineStart = `${(begin / length) * 100}%`;
                    bar.style.inlineSize = `max(2px, ${((finish - begin) / length) * 100}%)`;
                    set(bar, 'title', `${span.title}: ${span.word}, ${words(finish - begin)}`);
                });
            });
        }

        row() {
            return div('hg-gantt-row', div('hg-gantt-name'), div('hg-gantt-track'));
        }
    }

    /** Four to eight round lengths of time. */
    function marks(length) {
        const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];
        const step = (steps.find((seconds) => length / (seconds * 1000) <= 6) ?? Math.ceil(length / 6000)) * 1000;
        return Array.from({ length: Math.floor(length / step) + 1 }, (_, i) => i * step);
    }

    function words(millis) {
        const seconds = Math.round(millis / 1000);
        if (millis < 1000) {
            return millis === 0 ? '0' : `${Math.round(millis)} ms`;
        }
        if (seconds < 60) {
            return `${seconds} s`;
        }
        const [first, rest, units] =
            seconds < 3600
                ? [Math.floor(seconds / 60), seconds % 60, ['min', 's']]
                : [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), ['h', 'min']];
        return rest === 0 ? `${first} ${units[0]}` : `${first} ${units[0]} ${rest} ${units[1]}`;
    }

    customElements.define('hg-graph', Graph);
    customElements.define('hg-gantt', Gantt);
})();
