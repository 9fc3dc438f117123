package dev.tenon.processor.model.declaration;

/** Visibility and the modifiers that a mapping depends on. */
public record Modifiers(
        Visibility visibility, boolean isStatic, boolean isFinal, boolean isAbstract, boolean isTransient) {
    /** How far a member can be seen. */
    public enum Visibility {
        PRIVATE,
        PACKAGE,
        PROTECTED,
        PUBLIC
    }
}
