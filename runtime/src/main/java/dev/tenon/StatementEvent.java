package dev.tenon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent, as listeners hear of it.
 *
 * @param sql the text, as the driver got it
 * @param parameters the bound values in order; for a batch, those of all its rows one after the other; a list of keys
 *     that is bound as one array is a {@link List}
 * @param origin what caused it: {@code "find Customer"}, {@code "load Customer.orders"}, {@code "insert Order"}
 * @param rowCount the rows that were read, or that the database said it changed; -1 where it did not say
 * @param nanos from sending the statement until its result was read
 * @param failure what the driver threw; null if it succeeded
 */
public record StatementEvent(
        String sql,
        List<@Nullable Object> parameters,
        String origin,
        long rowCount,
        long nanos,
        @Nullable Exception failure) {}
