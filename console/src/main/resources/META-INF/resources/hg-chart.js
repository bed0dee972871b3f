/* One element that draws a picture with the chart library, which is fetched when the first chart is shown. */
(() => {
    'use strict';

    const home = document.currentScript?.src ?? document.baseURI;
    const calm = matchMedia('(prefers-reduced-motion: reduce)');
    let fetched;

    function library(path) {
        fetched ??= new Promise((resolve, reject) => {
            const script = document.createElement('script');
            script.src = new URL(path, home).href;
            script.onload = () => resolve(window.echarts);
            script.onerror = () => {
                fetched = undefined;
                reject(new Error(`The chart library did not come from ${script.src}.`));
            };
            document.head.append(script);
        });
        return fetched;
    }

    // The library knows rgb only, while tokens are light-dark() and oklch(): one painted pixel says what a token is now.
    function palette(host) {
        const probe = host.appendChild(document.createElement('i'));
        const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const read = (token, alpha = 1) => {
            probe.style.color = `var(${token})`;
            pixel.clearRect(0, 0, 1, 1);
            pixel.fillStyle = getComputedStyle(probe).color;
            pixel.fillRect(0, 0, 1, 1);
            const [r, g, b] = pixel.getImageData(0, 0, 1, 1).data;
            return `rgba(${r},${g},${b},${alpha})`;
        };
        const tones = ['accent', 'healthy', 'running', 'waiting', 'late', 'failed', 'unknown'];
        const found = {
            text: read('--hg-text-soft'),
            strong: read('--hg-text'),
            line: read('--hg-line'),
            surface: read('--hg-surface'),
            sunken: read('--hg-surface-sunken'),
            neutral: read('--hg-text-soft'),
            soft: (tone) => read(tone === 'neutral' ? '--hg-text-soft' : `--hg-${tone}`, 0.18),
        };
        tones.forEach((tone) => (found[tone] = read(`--hg-${tone}`)));
        found.font = getComputedStyle(host).fontFamily;
        const softs = Object.fromEntries([...tones, 'neutral'].map((tone) => [tone, found.soft(tone)]));
        found.soft = (tone) => softs[tone];
        probe.remove();
        return found;
    }

    const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
    const axisWords = {
        count: (value) => plain.format(value),
        bytes: (value) => {
            const step = value < 1 ? 0 : Math.min(5, Math.floor(Math.log10(value) / 3));
            return `${+(value / 1000 ** step).toFixed(1)} ${['B', 'kB', 'MB', 'GB', 'TB', 'PB'][step]}`;
        },
        seconds: (value) =>
            value < 1 && value > 0 ? `${Math.round(value * 1000)} ms`
            : value < 60 ? `${+value.toFixed(1)} s`
            : value < 3600 ? `${+(value / 60).toFixed(1)} min`
            : value < 86400 ? `${+(value / 3600).toFixed(1)} h`
            : `${+(value / 86400).toFixed(1)} d`,
        share: (value) => `${+(value * 100).toFixed(1)} %`,
    };

    // Clocks do not count by tens: steps that read well as seconds, minutes, hours or days.
    const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

    function step(values) {
        const most = Math.max(0, ...values.filter((value) => value !== null));
        return most < 4 || most > 500000 ? undefined : steps.find((size) => most / size <= 5);
    }

    const dashes = ['solid', 'dashed', 'dotted'];

    // Bars start at zero by the library's own default; lines do not have to.
    function options(picture, c, width) {
        const words = axisWords[picture.measure];
        const many = picture.series.length > 1;
        const value = {
            type: 'value',
            axisLabel: { color: c.text, formatter: words },
            splitLine: { lineStyle: { color: c.line } },
            splitNumber: 4,
            interval: picture.measure === 'seconds' ? step(picture.series.flatMap((one) => one.values)) : undefined,
            minInterval: picture.measure === 'count' ? 1 : undefined,
        };
        const line = { lineStyle: { color: c.line } };
        const names = {
            type: 'category',
            data: picture.names,
            axisLabel: { color: c.text, hideOverlap: true, width: Math.min(180, width / 3), overflow: 'truncate' },
            axisLine: line,
            axisTick: { show: false },
        };
        const time = { type: 'time', axisLabel: { color: c.text, hideOverlap: true }, axisLine: line, axisTick: line };
        const beside = many && ['trend', 'bars'].includes(picture.kind);
        const room = beside || picture.kind === 'band' ? Math.min(120, width / 4) : picture.kind === 'lying' ? 64 : 16;
        const base = {
            animationDuration: 0,
            animationDurationUpdate: calm.matches ? 0 : 250,
            textStyle: { fontFamily: c.font, fontSize: 12 },
            aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
            grid: { left: 4, right: room, top: 24, bottom: 4, containLabel: true },
            tooltip: {
                trigger: 'axis',
                renderMode: 'richText',
                confine: true,
                backgroundColor: c.surface,
                borderColor: c.line,
                textStyle: { color: c.strong, fontSize: 12 },
            },
        };
        const named = (one, place) => ({ show: place, formatter: one.name, color: c[one.tone], fontSize: 12, lineHeight: 16 });
        const tip = (title, index) =>
            [title, ...picture.series.map((one) => `${one.name}: ${one.texts[index]}`)].join('\n');
        const tipOf = (params) => {
            const index = (Array.isArray(params) ? params[0] : params).dataIndex;
            const title = picture.at ? new Date(picture.at[index]).toLocaleString('en-GB') : picture.names[index];
            return tip(title, index);
        };
        const points = (one) => one.values.map((figure, index) => [picture.at[index], figure]);

        const shapes = {
            trend: () => ({
                xAxis: time,
                yAxis: value,
                series: picture.series.map((one, index) => ({
                    type: 'line',
                    name: one.name,
                    data: points(one),
                    showSymbol: one.values.length < 2,
                    color: c[one.tone],
                    lineStyle: { width: 2, type: dashes[index % dashes.length] },
                    areaStyle: many ? undefined : { color: c.soft(one.tone) },
                    endLabel: named(one, many),
                    labelLayout: { moveOverlap: 'shiftY' },
                })),
            }),
            band: () => {
                const [low, middle, high] = picture.series;
                const edge = (data, area) => ({
                    type: 'line',
                    stack: 'band',
                    stackStrategy: 'all',
                    data,
                    symbol: 'none',
                    silent: true,
                    lineStyle: { opacity: 0 },
                    areaStyle: area,
                });
                const height = high.values.map((top, index) => [
                    picture.at[index],
                    top === null || low.values[index] === null ? null : top - low.values[index],
                ]);
                return {
                    xAxis: time,
                    yAxis: value,
                    series: [
                        edge(points(low), undefined),
                        edge(height, { color: c.soft(middle.tone) }),
                        {
                            type: 'line',
                            data: points(middle),
                            symbol: 'none',
                            color: c[middle.tone],
                            endLabel: named(middle, true),
                        },
                    ],
                };
            },
            bars: () => ({ xAxis: names, yAxis: value, series: bars('top') }),
            lying: () => ({ xAxis: value, yAxis: { ...names, inverse: true }, series: bars('right') }),
            heat: () => {
                const known = picture.series.flatMap((row) => row.values).filter((figure) => figure !== null);
                return {
                    xAxis: names,
                    yAxis: {
                        ...names,
                        data: picture.series.map((row) => row.name),
                        inverse: true,
                        axisLabel: { ...names.axisLabel, interval: picture.series.length > 14 ? 'auto' : 0 },
                    },
                    visualMap: {
                        show: false,
                        min: 0,
                        max: Math.max(...known, 1e-9),
                        inRange: { color: [c.sunken, c[picture.series[0]?.tone ?? 'accent']] },
                    },
                    tooltip: {
                        ...base.tooltip,
                        trigger: 'item',
                        formatter: ({ value: [column, row] }) => {
                            const of = picture.series[row];
                            return `${of.name}, ${picture.names[column]}: ${of.texts[column]}`;
                        },
                    },
                    series: [
                        {
                            type: 'heatmap',
                            data: picture.series.flatMap((row, y) => row.values.map((figure, x) => [x, y, figure ?? '-'])),
                            itemStyle: { borderColor: c.surface, borderWidth: 1 },
                        },
                    ],
                };
            },
            boxes: () => ({
                xAxis: names,
                yAxis: value,
                tooltip: {
                    ...base.tooltip,
                    trigger: 'item',
                    formatter: ({ dataIndex }) => {
                        const parts = ['lowest', 'a quarter below', 'half below', 'three quarters below', 'highest'];
                        const one = picture.series[dataIndex];
                        return [one.name, ...parts.map((part, index) => `${part}: ${one.texts[index]}`)].join('\n');
                    },
                },
                series: [
                    {
                        type: 'boxplot',
                        data: picture.series.map((one) => one.values),
                        itemStyle: { color: c.soft('accent'), borderColor: c.accent, borderWidth: 1.5 },
                    },
                ],
            }),
        };

        // One series: the figure stands on each bar where there is room. Several: the name stands beside the last bar.
        function bars(end) {
            const few = picture.names.length <= 12;
            const last = picture.names.length - 1;
            return picture.series.map((one) => ({
                type: 'bar',
                name: one.name,
                stack: many ? 'all' : undefined,
                barMaxWidth: 28,
                color: c[one.tone],
                itemStyle: { borderColor: c.surface, borderWidth: many ? 1 : 0 },
                data: one.values.map((figure, index) => ({
                    value: many && figure === 0 ? null : figure,
                    label: many
                        ? { ...named(one, index === last && end === 'top' && figure > 0), position: 'right' }
                        : { show: few, position: end, color: c.text, formatter: one.texts[index] },
                })),
                labelLayout: { moveOverlap: 'shiftY' },
            }));
        }

        // Patterns tell series apart where there are several to be seen.
        const seen = picture.series.filter((one) => one.values.some((figure) => figure > 0)).length;
        return {
            ...base,
            aria: { ...base.aria, decal: { show: seen > 1 && ['bars', 'lying'].includes(picture.kind) } },
            tooltip: { ...base.tooltip, formatter: tipOf },
            ...shapes[picture.kind](),
        };
    }

    class Chart extends HTMLElement {
        #picture;
        #drawn;
        #watchers = [];

        set picture(picture) {
            this.#picture = picture;
            this.#draw();
        }

        get picture() {
            return this.#picture;
        }

        connectedCallback() {
            const redraw = () => this.#draw();
            const size = new ResizeObserver(redraw);
            size.observe(this);
            const theme = new MutationObserver(redraw);
            theme.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class', 'theme'] });
            const system = matchMedia('(prefers-color-scheme: dark)');
            system.addEventListener('change', redraw);
            // A picture that was given before this script came lies on the element itself.
            if (Object.hasOwn(this, 'picture')) {
                this.#picture = this.picture;
                delete this.picture;
            }
            this.#watchers = [
                () => size.disconnect(),
                () => theme.disconnect(),
                () => system.removeEventListener('change', redraw),
            ];
            redraw();
        }

        disconnectedCallback() {
            this.#watchers.forEach((stop) => stop());
            this.#drawn?.dispose();
            this.#drawn = undefined;
        }

        async #draw() {
            if (!this.#picture || !this.isConnected) {
                return;
            }
            const echarts = await library(this.getAttribute('library'));
            if (!this.isConnected || this.clientWidth === 0) {
                return;
            }
            this.#drawn ??= echarts.init(this, null, { renderer: 'svg' });
            this.#drawn.resize();
            this.#drawn.setOption(options(this.#picture, palette(this), this.clientWidth), true);
        }
    }

    customElements.define('hg-chart', Chart);
})();
