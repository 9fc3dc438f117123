package dev.tenon;

/** A row that has to be there is not. */
public final class EntityNotFoundException extends TenonException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param entity {@code Customer#5}
     * @param attempt what was attempted, as "get" or "load Order.customer of Order#7"
     */
    public EntityNotFoundException(String entity, String attempt) {
        super("TN612", attempt + ": there is no row for " + entity);
    }
}
