package dev.tenon.processor.model.declaration;

/** What the nullness annotations in force say of a type use: a member's own, or that of the enclosing scope. */
public enum Nullness {
    /** {@code @Nullable} is written. */
    NULLABLE,
    /** {@code @NonNull}, {@code @NotNull}, or an unannotated type inside {@code @NullMarked}. */
    NON_NULL,
    /** Nothing is said. */
    UNSPECIFIED
}
