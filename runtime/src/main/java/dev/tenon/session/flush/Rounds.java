package dev.tenon.session.flush;

import dev.tenon.FlushException;

/** Counts what is done again because those who were told of it changed something (FLS-13). */
public final class Rounds {
    private static final int MOST = 100;

    private int count;

    /** None yet. */
    public Rounds() {}

    /**
     * Begins another round.
     *
     * @throws FlushException if there were too many
     */
    public void next() {
        if (++count > MOST) {
            throw new FlushException(
                    "TN675",
                    "the flush does not come to an end: after " + MOST
                            + " rounds, those who are told of it still change something\n"
                            + "help:   let callbacks and listeners change an object only where that is needed:"
                            + " if (!value.equals(order.total)) { order.total = value; }");
        }
    }
}
