package dev.tenon;

/** An association was touched that is not loaded, and there is no session that could load it. */
public final class NotLoadedException extends TenonException {
    private static final long serialVersionUID = 1L;

    /** For a reference that no session knows. */
    public NotLoadedException(Class<?> entityClass, Object id) {
        super(
                "TN610",
                entityClass.getSimpleName() + "#" + id + " is not loaded, and this reference belongs to no session\n"
                        + "help:   session.get(" + entityClass.getSimpleName() + ".class, " + id + ")");
    }

    /**
     * For an association of a loaded entity.
     *
     * @param association {@code Customer.orders}
     * @param owner {@code Customer#5}
     * @param reason why it cannot be loaded, as "the session is closed"
     * @param fetch the call that would have loaded it, as {@code .fetch(Customer_.orders)}
     */
    public NotLoadedException(String association, String owner, String reason, String fetch) {
        super(
                "TN611",
                association + " of " + owner + " is not loaded, and " + reason + "\nhelp:   load it with the query: "
                        + fetch);
    }

    /**
     * For the target of an association whose owner is not known here.
     *
     * @param association {@code Customer.billingAddress}
     * @param target {@code Address#5}
     * @param reason why it cannot be loaded, as "the session is closed"
     * @param fetch the call that would have loaded it, as {@code .fetch(Customer_.billingAddress)}
     */
    public static NotLoadedException ofTarget(String association, String target, String reason, String fetch) {
        return new NotLoadedException(association + ", here " + target + ", is not loaded, and " + reason
                + "\nhelp:   load it with the query: " + fetch);
    }

    private NotLoadedException(String message) {
        super("TN611", message);
    }
}
