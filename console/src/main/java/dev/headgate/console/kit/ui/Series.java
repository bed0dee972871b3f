package dev.headgate.console.kit.ui;

import java.util.List;

/**
 * Figures of one kind in a chart.
 *
 * @param values one for each place of the axis; not a number where none is known
 */
public record Series(String name, Tone tone, List<Double> values) {

    public Series {
        values = List.copyOf(values);
    }
}
