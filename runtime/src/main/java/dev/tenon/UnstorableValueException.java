package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * A value cannot be kept by the database without a change, and is refused before it is sent.
 *
 * <p>Thrown where the value is bound, which knows only the number of the parameter; whoever knows the attribute makes it
 * known with {@link #of}.
 */
public final class UnstorableValueException extends TenonException {
    private static final long serialVersionUID = 1L;

    private final int parameter;
    private final String reason;
    private final String help;

    /**
     * Refuses a value.
     *
     * @param parameter index in the statement, from 1
     * @param reason the whole cause, as {@code "12.3456789012345678 has more than 15 digits, …"}
     * @param help what to do
     */
    public UnstorableValueException(int parameter, String reason, String help) {
        this(parameter, reason, help, null);
    }

    /** Refuses a value because of another exception. */
    public UnstorableValueException(int parameter, String reason, String help, @Nullable Throwable cause) {
        this("parameter " + parameter, parameter, reason, help, cause);
    }

    private UnstorableValueException(
            String subject, int parameter, String reason, String help, @Nullable Throwable cause) {
        super("TN629", subject + " cannot be stored: " + reason + "\nhelp:   " + help, cause);
        this.parameter = parameter;
        this.reason = reason;
        this.help = help;
    }

    /** Refuses the value of an attribute before it is known where it is bound: {@link #parameter} is 0. */
    public static UnstorableValueException ofAttribute(
            String attribute, String reason, String help, @Nullable Throwable cause) {
        return new UnstorableValueException(attribute, 0, reason, help, cause);
    }

    /** Index of the parameter in the statement, from 1. */
    public int parameter() {
        return parameter;
    }

    /** The same refusal under the attribute's name, as {@code "Invoice.total of Invoice#5"}. */
    public UnstorableValueException of(String attribute) {
        return new UnstorableValueException(attribute, parameter, reason, help, this);
    }
}
