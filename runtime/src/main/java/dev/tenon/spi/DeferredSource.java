package dev.tenon.spi;

/** Reads what deferred attributes hold; one for each such attribute in a session. */
public abstract class DeferredSource {

    /**
     * Reads a value that was asked for, together with its group and for its owner's peers. Afterwards it is loaded.
     *
     * @throws dev.tenon.NotLoadedException if no session can read it
     * @throws dev.tenon.EntityNotFoundException if the row is gone
     */
    public abstract <T> void load(DeferredValue<T> touched);
}
