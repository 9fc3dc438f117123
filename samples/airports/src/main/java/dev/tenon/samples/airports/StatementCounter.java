package dev.tenon.samples.airports;

import dev.tenon.StatementEvent;
import dev.tenon.StatementListener;

/** Counts the statements that Tenon sends, so that each step can say how many it needed. */
public final class StatementCounter implements StatementListener {
    private int count;

    @Override
    public void executed(StatementEvent event) {
        count++;
    }

    /** The number of statements so far. */
    public int count() {
        return count;
    }
}
