package dev.headgate.sandbox.browser;

/** When a page is at rest: its fonts are there, nothing moves, and for a while nothing came or went. */
final class Quiet {

    /** Waits in the page for that, 20 seconds at most. */
    static final String SCRIPT = """
            () => document.fonts.ready.then(() => new Promise((done, late) => {
                const end = Date.now() + 20000;
                let last = '';
                let same = 0;
                (function look() {
                    const busy = document.getAnimations().some((a) => a.playState === 'running'
                        && a.effect.getComputedTiming().iterations !== Infinity);
                    const now = document.body.innerText.replace(/now|[0-9]+ (s|min) ago|in [0-9]+ (s|min)/g, '')
                        + document.querySelectorAll('*').length;
                    same = now === last && !busy ? same + 1 : 0;
                    last = now;
                    if (same >= 15 || Date.now() > end) {
                        done();
                    } else {
                        requestAnimationFrame(() => requestAnimationFrame(look));
                    }
                })();
            }))
            """;

    private Quiet() {}
}
