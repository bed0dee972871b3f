package dev.headgate.cli.adopt;

/**
 * Something of the account that no module holds, so that Terraform will not touch it.
 *
 * @param kind what it is, such as "bucket"
 * @param advice what to do next
 */
record Outside(String kind, String name, String advice) {}
