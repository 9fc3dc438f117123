package dev.tenon;

import org.jspecify.annotations.Nullable;

/**
 * A live value across two hops: a to-one relationship of the entity, and an attribute of its target. The type of a scalar
 * {@code @AssociationProxy}, because a field that held the value itself could not follow the relationship.
 *
 * <pre>{@code
 * @OneToOne(cascade = CascadeType.PERSIST)
 * Ref<Profile> profile;
 *
 * @AssociationProxy("profile.bio")
 * ScalarProxy<String> bio;
 * }</pre>
 *
 * <p>As thread-confined as the session of its object.
 *
 * @param <T> what is shown
 */
public interface ScalarProxy<T> {

    /** What the relationship leads to now, which loads it; null if there is no target. */
    @Nullable
    T get();

    /**
     * Gives the target that value; if there is no target, makes one of it.
     *
     * @throws UnsupportedOperationException if there is none and nothing makes one, or if the value cannot be changed
     * @throws TenonException if the value is null and the target's attribute is of a primitive type
     */
    void set(@Nullable T value);

    /** A value for an object that is not persisted yet, which the target gets then. */
    static <T> ScalarProxy<T> of(T value) {
        return new ScalarProxy<>() {
            private @Nullable T held = value;

            @Override
            public @Nullable T get() {
                return held;
            }

            @Override
            public void set(@Nullable T other) {
                held = other;
            }
        };
    }
}
