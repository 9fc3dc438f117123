package dev.tenon;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A reference to an entity that may not be loaded: what a to-one relationship is declared as.
 *
 * <p>A reference is a value. Two are equal when they name the same entity class and identifier; references to new
 * objects are equal when they hold the same instance. The null of a relationship is a null field, never a reference
 * without a target.
 *
 * <pre>{@code
 * @ManyToOne Ref<Address> billingAddress;
 *
 * customer.billingAddress = Ref.of(new Address("12 Elm St", "Boston"));
 * customer.billingAddress = Ref.of(Address.class, 5L);
 * String city = customer.billingAddress.get().city;
 * }</pre>
 *
 * <p>References that a session made are as thread-confined as their session.
 *
 * @param <T> the target entity
 */
public abstract class Ref<T> {

    /** For references that sessions make. */
    protected Ref() {}

    /** A reference to an object, new or managed. */
    public static <T> Ref<T> of(T entity) {
        return new ObjectRef<>(Objects.requireNonNull(entity, "entity"));
    }

    /**
     * A reference by identifier, without loading and without asking whether the row exists.
     *
     * @param id the identifier, as for {@link Session#find}; an {@code Integer} is widened for a {@code long} key
     */
    public static <T> Ref<T> of(Class<T> entityClass, Object id) {
        return new KeyRef<>(
                Objects.requireNonNull(entityClass, "entityClass"), KeyRef.normalise(Objects.requireNonNull(id, "id")));
    }

    /**
     * The target, loaded if need be, together with its peers.
     *
     * @throws EntityNotFoundException if the row is gone
     * @throws NotLoadedException if it is not loaded and no session can load it
     */
    public abstract T get();

    /** Whether {@link #get} answers without a statement. */
    public abstract boolean isLoaded();

    /**
     * The target's identifier, without loading.
     *
     * @param type the identifier's class, such as {@code Long.class}
     * @return the identifier; null for a new target whose identifier is not assigned yet
     * @throws ClassCastException if the identifier has another type
     */
    public final <I> @Nullable I id(Class<I> type) {
        Object id = identifier();
        return type.cast(id instanceof Long number ? narrowed(number, type) : id);
    }

    /** Integral identifiers are kept as {@code long}, whatever their attribute's type. */
    private static Object narrowed(Long id, Class<?> type) {
        if (type == Integer.class) {
            return Math.toIntExact(id);
        }
        if (type == Short.class) {
            return id.shortValue();
        }
        return type == Byte.class ? (Object) id.byteValue() : id;
    }

    /** The entity class that the reference was declared with. */
    public abstract Class<? extends T> entityClass();

    /** The target's identifier; null for a new target. */
    protected abstract @Nullable Object identifier();

    /**
     * Gives a reference to a new object the reference that the session manages, once it has one, so that both are equal
     * from then on. Does nothing to other references.
     */
    protected static <T> void link(Ref<T> reference, Ref<T> managed) {
        if (reference instanceof ObjectRef<T> object) {
            object.managed = managed;
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Ref<?> that)) {
            return false;
        }
        Object id = identifier();
        if (id != null) {
            return id.equals(that.identifier()) && areRelated(entityClass(), that.entityClass());
        }
        return that.identifier() == null && isLoaded() && that.isLoaded() && get() == that.get();
    }

    /** Where entities extend entities, a row may be referred to by each class that it is of. */
    private static boolean areRelated(Class<?> one, Class<?> other) {
        return one.isAssignableFrom(other) || other.isAssignableFrom(one);
    }

    @Override
    public final int hashCode() {
        Object id = identifier();
        return id != null ? id.hashCode() : System.identityHashCode(get());
    }

    @Override
    public String toString() {
        Object id = identifier();
        return "Ref(" + entityClass().getSimpleName() + (id == null ? ", new" : "#" + id) + ")";
    }

    private static final class ObjectRef<T> extends Ref<T> {
        private final T entity;
        private @Nullable Ref<T> managed;

        ObjectRef(T entity) {
            this.entity = entity;
        }

        @Override
        public T get() {
            return entity;
        }

        @Override
        public boolean isLoaded() {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked") // getClass() of a T
        public Class<? extends T> entityClass() {
            return managed != null ? managed.entityClass() : (Class<? extends T>) entity.getClass();
        }

        @Override
        protected @Nullable Object identifier() {
            return managed == null ? null : managed.identifier();
        }
    }

    private static final class KeyRef<T> extends Ref<T> {
        private final Class<T> entityClass;
        private final Object id;

        KeyRef(Class<T> entityClass, Object id) {
            this.entityClass = entityClass;
            this.id = id;
        }

        /** Integral identifiers are compared as {@code Long}, as sessions keep them. */
        static Object normalise(Object id) {
            return id instanceof Integer || id instanceof Short || id instanceof Byte ? ((Number) id).longValue() : id;
        }

        @Override
        public T get() {
            throw new NotLoadedException(entityClass, id);
        }

        @Override
        public boolean isLoaded() {
            return false;
        }

        @Override
        public Class<T> entityClass() {
            return entityClass;
        }

        @Override
        protected Object identifier() {
            return id;
        }
    }
}
