package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * The value of a column that is not read with its row, but when it is asked for: what a large text, or bytes that are
 * seldom needed, are declared as.
 *
 * <pre>{@code
 * @Lob Deferred<byte[]> photo = Deferred.of(null);
 *
 * article.photo = Deferred.of(bytes);      // written by the next flush
 * byte[] photo = article.photo.get();      // read now, unless it was read before
 * }</pre>
 *
 * <p>The first {@link #get} reads the whole {@link dev.tenon.annotation.DeferredGroup} of the attribute, for the entity
 * and its peers. {@code .fetch(Article_.photo)} reads it with the rows of a query.
 *
 * <p>A holder never changes what it holds: another value is another holder. Two holders are equal only if they are the
 * same one, because comparing values would have to read them. A null attribute and a holder of null mean the same
 * column. Holders that a session made are as thread-confined as their session.
 *
 * @param <T> the attribute's type
 */
public abstract class Deferred<T extends @Nullable Object> {

    /** For holders that sessions make. */
    protected Deferred() {}

    /** A holder of a value that is there, or of null. */
    public static <T extends @Nullable Object> Deferred<T> of(T value) {
        return new Given<>(value);
    }

    /**
     * The value, read if need be, together with the attribute's group and for the entity's peers.
     *
     * @throws NotLoadedException if it was not read, and no session can read it
     * @throws EntityNotFoundException if the row is gone
     */
    public abstract T get();

    /** Whether {@link #get} answers without a statement. */
    public abstract boolean isLoaded();

    /** Says whether the value was read, and reads nothing. */
    @Override
    public final String toString() {
        return isLoaded() ? "Deferred(loaded)" : "Deferred(not loaded)";
    }

    private static final class Given<T extends @Nullable Object> extends Deferred<T> {
        private final T value;

        Given(T value) {
            this.value = value;
        }

        @Override
        public T get() {
            return value;
        }

        @Override
        public boolean isLoaded() {
            return true;
        }
    }
}
