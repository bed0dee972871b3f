package dev.headgate.engine.policy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;

/** Whether a text exists that some globs match and others do not: all globs are run at once over every text, letter by letter. */
final class Language {

    /** Beyond so many states the answer is "there may be one". */
    private static final int MOST_STATES = 3_000;

    private static final char FRESH = '\uE123';

    private final List<List<Glob>> wanted;
    private final List<Glob> all = new ArrayList<>();
    private final char[] alphabet;

    private Language(List<List<Glob>> wanted, List<Glob> unwanted) {
        this.wanted = wanted;
        wanted.forEach(all::addAll);
        all.addAll(unwanted);
        this.alphabet = alphabet();
    }

    /** Whether a text exists that matches one glob of each wanted list, and none of the unwanted. */
    static boolean hasText(List<List<Glob>> wanted, List<Glob> unwanted) {
        return new Language(wanted, unwanted).search();
    }

    private char[] alphabet() {
        var letters = new BitSet();
        letters.set(FRESH);
        letters.set(':');
        for (var glob : all) {
            for (var i = 0; i < glob.length(); i++) {
                var token = glob.token(i);
                if (token >= 0 || token <= Glob.FOLDED) {
                    letters.set(token >= 0 ? token : Glob.FOLDED - token);
                }
            }
        }
        var chars = new char[letters.cardinality()];
        var count = 0;
        for (var c = letters.nextSetBit(0); c >= 0; c = letters.nextSetBit(c + 1)) {
            chars[count++] = (char) c;
        }
        return chars;
    }

    private boolean search() {
        var seen = new HashSet<List<BitSet>>();
        var open = new ArrayDeque<List<BitSet>>();
        var start = start();
        seen.add(start);
        open.add(start);
        while (!open.isEmpty()) {
            var state = open.poll();
            if (accepts(state)) {
                return true;
            }
            for (var c : alphabet) {
                var next = step(state, c);
                if (isAlive(next) && seen.add(next)) {
                    open.add(next);
                }
            }
            if (seen.size() > MOST_STATES) {
                return true;
            }
        }
        return false;
    }

    private List<BitSet> start() {
        var states = new BitSet[all.size()];
        for (var i = 0; i < states.length; i++) {
            states[i] = new BitSet();
            reach(all.get(i), states[i], 0);
        }
        return Arrays.asList(states);
    }

    private List<BitSet> step(List<BitSet> state, char c) {
        var next = new BitSet[state.size()];
        for (var i = 0; i < next.length; i++) {
            var glob = all.get(i);
            next[i] = new BitSet();
            var at = state.get(i);
            for (var p = at.nextSetBit(0); p >= 0 && p < glob.length(); p = at.nextSetBit(p + 1)) {
                if (Glob.accepts(glob.token(p), c)) {
                    reach(glob, next[i], Glob.isStar(glob.token(p)) ? p : p + 1);
                }
            }
        }
        return Arrays.asList(next);
    }

    private static void reach(Glob glob, BitSet states, int position) {
        states.set(position);
        for (var p = position; p < glob.length() && Glob.isStar(glob.token(p)); p++) {
            states.set(p + 1);
        }
    }

    private boolean accepts(List<BitSet> state) {
        var at = 0;
        for (var list : wanted) {
            var found = false;
            for (var glob : list) {
                found |= state.get(at++).get(glob.length());
            }
            if (!found) {
                return false;
            }
        }
        for (; at < all.size(); at++) {
            if (state.get(at).get(all.get(at).length())) {
                return false;
            }
        }
        return true;
    }

    private boolean isAlive(List<BitSet> state) {
        var at = 0;
        for (var list : wanted) {
            var alive = false;
            for (var i = 0; i < list.size(); i++) {
                alive |= !state.get(at++).isEmpty();
            }
            if (!alive) {
                return false;
            }
        }
        return true;
    }
}
