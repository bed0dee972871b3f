package dev.headgate.cli.adopt;

/**
 * Something that could not be looked at; what is not known must not look like what is not there.
 *
 * @param what what was asked for, such as "the policy of the bucket x"
 * @param why what AWS said
 */
record Unread(String what, String why) {

    /** What stands in for AWS does not have this kind of thing at all; AWS itself never answers so. */
    static final String NOT_THERE_AT_ALL = "not known to what stands in for AWS";

    /** Whether something may be there that was not seen. */
    boolean mayBeThere() {
        return !why.equals(NOT_THERE_AT_ALL);
    }
}
