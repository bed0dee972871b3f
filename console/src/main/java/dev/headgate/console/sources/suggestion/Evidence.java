package dev.headgate.console.sources.suggestion;

/**
 * One thing that was suggested, and why.
 *
 * @param what the part of the definition, such as {@code paging}
 * @param because a sentence with what was seen
 * @param trust how far a person may rely on it
 */
public record Evidence(String what, String because, Trust trust) {

    /** How a suggestion was come by. */
    public enum Trust {
        /** It was tried and it worked. */
        TRIED,
        /** It was read from the answers. */
        SEEN,
        /** A person has to decide. */
        OPEN
    }

    static Evidence tried(String what, String because) {
        return new Evidence(what, because, Trust.TRIED);
    }

    static Evidence seen(String what, String because) {
        return new Evidence(what, because, Trust.SEEN);
    }

    static Evidence open(String what, String because) {
        return new Evidence(what, because, Trust.OPEN);
    }
}
