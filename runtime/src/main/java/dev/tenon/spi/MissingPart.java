package dev.tenon.spi;

import dev.tenon.SessionException;

/** What is thrown where somebody asks for an identifier of which a part is null. */
public final class MissingPart {
    private MissingPart() {}

    /**
     * The exception for an identifier.
     *
     * @param part {@code number}; dotted inside of embedded parts
     */
    public static SessionException of(Class<?> entityClass, String part, Object identifier) {
        return new SessionException(
                "TN650",
                "an identifier of " + entityClass.getSimpleName() + " has no " + part + "\nfound:  " + identifier
                        + "\nhelp:   ask only for identifiers that are set as a whole; no row has a null in its primary"
                        + " key");
    }
}
