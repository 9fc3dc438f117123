package dev.tenon.spi;

import dev.tenon.TenonException;

/** What is thrown when {@code refresh}, {@code merge} or a failed flush would have to change a final attribute. */
public final class FinalAttribute {
    private FinalAttribute() {}

    /**
     * The exception for an attribute.
     *
     * @param attribute {@code Tag.label}
     */
    public static TenonException cannotChange(String attribute) {
        return new TenonException(
                "TN617",
                attribute
                        + " is final and would have to change\nhelp:   make the attribute writable, or load the entity in"
                        + " a new session");
    }
}
