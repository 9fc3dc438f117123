package dev.tenon.dialect;

import dev.tenon.Isolation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction that begins is to be like.
 *
 * @param isolation null for what the connection has
 * @param timeout what the transaction has from now on; null for no limit
 */
public record TransactionSettings(
        TransactionIntent intent,
        @Nullable Isolation isolation,
        @Nullable Duration timeout) {

    /** A transaction that reads and writes, as the connection has it. */
    public static final TransactionSettings WRITING = new TransactionSettings(TransactionIntent.WRITE, null, null);
}
