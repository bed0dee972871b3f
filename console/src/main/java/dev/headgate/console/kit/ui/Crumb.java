package dev.headgate.console.kit.ui;

/** A page above the current one in the breadcrumbs: its name and its path without the leading slash. */
public record Crumb(String name, String path) {}
