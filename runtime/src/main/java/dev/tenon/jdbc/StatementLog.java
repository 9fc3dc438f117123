package dev.tenon.jdbc;

import dev.tenon.StatementEvent;
import dev.tenon.StatementListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of all statements, {@code dev.tenon.sql} at level DEBUG, and who else hears of them. Thread-safe. */
public final class StatementLog {
    private static final Logger LOGGER = LoggerFactory.getLogger("dev.tenon.sql");

    private final List<StatementListener> listeners;

    /** A log that also tells these listeners. */
    public StatementLog(List<? extends StatementListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /** Whether anybody wants to know. */
    boolean isActive() {
        return !listeners.isEmpty() || LOGGER.isDebugEnabled();
    }

    void write(StatementEvent event) {
        if (LOGGER.isDebugEnabled()) {
            LOGGER.debug(
                    "{}: {} {} -> {} in {} µs",
                    event.origin(),
                    event.sql(),
                    event.parameters(),
                    event.failure() == null
                            ? event.rowCount() + " rows"
                            : event.failure().getMessage(),
                    event.nanos() / 1000);
        }
        for (StatementListener listener : listeners) {
            listener.executed(event);
        }
    }
}
