package dev.headgate.engine.policy;

import dev.headgate.engine.policy.Atom.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks for a value of one key (or its absence) with which some tests hold and others do not. */
final class KeyValues {

    /** A test, and whether it shall hold. */
    record Wish(Atom atom, boolean holds) {}

    private final Domain domain;
    private final List<Wish> wishes;

    private KeyValues(Domain domain, List<Wish> wishes) {
        this.domain = domain;
        this.wishes = wishes;
    }

    /** Whether the key can be such that every wish comes true. */
    static boolean exists(Domain domain, List<Wish> wishes) {
        return new KeyValues(domain, wishes).exists();
    }

    private boolean exists() {
        if (domain.mayBeAbsent() && fulfilledWhenAbsent()) {
            return true;
        }
        if (!domain.mayBePresent()) {
            return false;
        }
        return wishes.isEmpty() || !wishes.getFirst().atom.several ? existsOne() : existSeveral();
    }

    /** What is asked of each value must be true of all; for each thing else that is asked one value must be there. */
    private boolean existSeveral() {
        var ofAll = new ArrayList<Wish>();
        var ofSome = new ArrayList<Wish>();
        for (var wish : wishes) {
            var isOfAll = wish.atom.family == Family.PRESENCE || wish.atom.ofEach == wish.holds;
            (isOfAll ? ofAll : ofSome).add(wish);
        }
        for (var wish : ofSome) {
            ofAll.add(wish);
            if (!new KeyValues(domain, ofAll).existsOne()) {
                return false;
            }
            ofAll.removeLast();
        }
        return !ofSome.isEmpty() || new KeyValues(domain, ofAll).existsOne();
    }

    private boolean existsOne() {
        if (!domain.only().isEmpty()) {
            return fulfilledByOneOf(domain.only());
        }
        if (isForbidden()) {
            return false;
        }
        var families = families();
        return fulfilledIn(families) || families.contains(Family.TEXT) && mayBeText(families);
    }

    private boolean fulfilledByOneOf(List<String> values) {
        for (var value : values) {
            if (fulfilledBy(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all that the domain has to offer must not be: seen at a glance, before any text is tried. */
    private boolean isForbidden() {
        for (var shape : domain.shape()) {
            if (!isForbidden(shape)) {
                return false;
            }
        }
        return !domain.shape().isEmpty();
    }

    private boolean isForbidden(Glob shape) {
        for (var wish : wishes) {
            if (wish.atom.family == Family.TEXT && wish.atom.isNegated() == wish.holds) {
                for (var glob : wish.atom.globs) {
                    if (glob.covers(shape)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean fulfilledWhenAbsent() {
        for (var wish : wishes) {
            if (wish.atom.family != Family.UNKNOWN && wish.atom.holdsWhenAbsent() != wish.holds) {
                return false;
            }
        }
        return true;
    }

    private boolean fulfilledBy(String value) {
        for (var wish : wishes) {
            if (wish.atom.family != Family.UNKNOWN && wish.atom.holds(value) != wish.holds) {
                return false;
            }
        }
        return domain.has(value);
    }

    private Set<Family> families() {
        var families = EnumSet.noneOf(Family.class);
        for (var wish : wishes) {
            families.add(wish.atom.family);
        }
        families.remove(Family.UNKNOWN);
        families.remove(Family.PRESENCE);
        if (families.isEmpty()) {
            families.add(domain.outside().isEmpty() ? Family.TEXT : Family.ADDRESS);
        }
        return families;
    }

    private boolean fulfilledIn(Set<Family> families) {
        for (var family : families) {
            var found = switch (family) {
                case TEXT -> byText();
                case NUMBER -> byNumber();
                case DATE -> byDate();
                case ADDRESS -> byAddress();
                case TRUTH -> fulfilledBy("true") || fulfilledBy("false");
                case PRESENCE, UNKNOWN -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    private boolean byText() {
        for (var wish : wishes) {
            for (var glob : wish.atom.globs) {
                if (fulfilledBy(glob.example()) || fulfilledBy(glob.shortest())) {
                    return true;
                }
            }
        }
        for (var glob : domain.shape()) {
            if (fulfilledBy(glob.example())) {
                return true;
            }
        }
        return fulfilledBy(Glob.FRESH);
    }

    /** Whether a test lets through only texts that it names, all of which were tried. */
    private boolean isOneOfSome() {
        for (var wish : wishes) {
            if (wish.atom.family == Family.TEXT && wish.atom.isNegated() != wish.holds && areLiteral(wish.atom.globs)) {
                return true;
            }
        }
        return false;
    }

    private static boolean areLiteral(List<Glob> globs) {
        for (var glob : globs) {
            if (!glob.isLiteral()) {
                return false;
            }
        }
        return true;
    }

    /** Tests of texts alone are decided exactly; texts mixed with numbers or addresses may fit. */
    private boolean mayBeText(Set<Family> families) {
        if (families.size() > 1) {
            return true;
        }
        if (isOneOfSome()) {
            return false;
        }
        var wanted = new ArrayList<List<Glob>>();
        var unwanted = new ArrayList<>(domain.never());
        if (!domain.shape().isEmpty()) {
            wanted.add(domain.shape());
        }
        for (var wish : wishes) {
            if (wish.atom.family == Family.TEXT && wish.atom.isNegated() != wish.holds) {
                wanted.add(wish.atom.globs);
            } else if (wish.atom.family == Family.TEXT) {
                unwanted.addAll(wish.atom.globs);
            } else if (wish.atom.family == Family.PRESENCE && wish.atom.holds("") != wish.holds) {
                return false;
            }
        }
        return areAllPossible(wanted, unwanted) && Language.hasText(wanted, unwanted);
    }

    /** Drops what must not be from what is wanted; nothing may be left of one list. */
    private static boolean areAllPossible(List<List<Glob>> wanted, List<Glob> unwanted) {
        wanted.replaceAll(globs -> without(globs, unwanted));
        return wanted.stream().noneMatch(List::isEmpty);
    }

    private static List<Glob> without(List<Glob> globs, List<Glob> unwanted) {
        return globs.stream()
                .filter(glob -> unwanted.stream().noneMatch(other -> other.covers(glob)))
                .toList();
    }

    /** A set made of such tests begins at a limit, or just above it, or lies below all. */
    private boolean byNumber() {
        for (var wish : wishes) {
            for (var limit : wish.atom.numbers) {
                if (fulfilledBy(Double.toString(limit))
                        || fulfilledBy(Double.toString(Math.nextUp(limit)))
                        || fulfilledBy(Double.toString(Math.nextDown(limit)))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean byDate() {
        for (var wish : wishes) {
            for (var limit : wish.atom.numbers) {
                for (var near = -1; near <= 1; near++) {
                    if (fulfilledBy(Instant.ofEpochMilli((long) limit + near).toString())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** A set made of ranges begins where a range begins, or just behind one. */
    private boolean byAddress() {
        if (fulfilledBy("1.0.0.0") || fulfilledBy("2000::")) {
            return true;
        }
        for (var wish : wishes) {
            if (byEdges(wish.atom.ranges)) {
                return true;
            }
        }
        return byEdges(domain.outside());
    }

    private boolean byEdges(List<Cidr> ranges) {
        for (var range : ranges) {
            if (fulfilledBy(range.first().text())
                    || range.last()
                            .next()
                            .filter(next -> fulfilledBy(next.text()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
