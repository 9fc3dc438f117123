package dev.tenon.processor.condition.source;

import dev.tenon.processor.model.declaration.Address;

/**
 * A string of the language as the user wrote it.
 *
 * @param name what messages call it, as in {@code the condition of User.bostonAddresses}
 * @param text the string
 * @param address the annotation value that holds it
 */
public record ConditionText(String name, String text, Address address) {

    /** A condition: {@code @JoinOn}, or {@code on} and {@code to} of {@code @Through}. */
    public static ConditionText condition(String attribute, String text, Address address) {
        return new ConditionText("the condition of " + attribute, text, address);
    }

    /** The {@code from} of {@code @Through}. */
    public static ConditionText from(String attribute, String text, Address address) {
        return new ConditionText("the from clause of " + attribute, text, address);
    }

    /** The relation of {@code @JoinTarget}. */
    public static ConditionText target(String attribute, String text, Address address) {
        return new ConditionText("the target of " + attribute, text, address);
    }

    /** What the user wrote there. */
    public String at(Span span) {
        return span.of(text);
    }
}
