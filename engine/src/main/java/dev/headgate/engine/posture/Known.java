package dev.headgate.engine.posture;

/** Yes, no, or nobody could see: what is unseen decides nothing, unless the rest decides without it. */
enum Known {
    YES,
    NO,
    UNSEEN;

    static Known of(boolean fact) {
        return fact ? YES : NO;
    }

    Known or(Known other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNSEEN;
    }

    Known and(Known other) {
        return not().or(other.not()).not();
    }

    Known not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNSEEN -> UNSEEN;
        };
    }
}
