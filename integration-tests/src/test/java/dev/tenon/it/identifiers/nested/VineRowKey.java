package dev.tenon.it.identifiers.nested;

import java.util.Objects;

/** The second link, written as Jakarta's examples write an id class. */
class VineRowKey {
    private PlotKey plot;
    private int row;

    protected VineRowKey() {}

    VineRowKey(PlotKey plot, int row) {
        this.plot = plot;
        this.row = row;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VineRowKey key && key.plot.equals(plot) && key.row == row;
    }

    @Override
    public int hashCode() {
        return Objects.hash(plot, row);
    }
}
