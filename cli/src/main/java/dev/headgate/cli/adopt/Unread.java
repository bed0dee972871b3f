package dev.headgate.cli.adopt;

/**
 * Something that could not be looked at; what is not known must not look like what is not there.
 *
 * @param what what was asked for, such as "the policy of the bucket x"
 * @param why what AWS said
 */
record Unread(String what, String why) {}
