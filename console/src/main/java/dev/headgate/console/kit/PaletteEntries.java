package dev.headgate.console.kit;

import java.util.List;

/** A feature's things that the command palette finds; each feature that has such things has a bean of this. */
@FunctionalInterface
public interface PaletteEntries {

    /** The best few things for what was typed; none when it is nothing that this feature knows. */
    List<PaletteEntry> find(String typed);
}
