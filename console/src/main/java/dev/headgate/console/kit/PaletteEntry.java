package dev.headgate.console.kit;

/**
 * Something that the command palette leads to.
 *
 * @param kind what it is, such as {@code Source}
 * @param detail what tells it from others of the same name
 * @param path where it is, without the leading slash
 */
public record PaletteEntry(String kind, String name, String detail, String path) {}
