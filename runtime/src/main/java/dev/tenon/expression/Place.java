package dev.tenon.expression;

/**
 * Where an attribute is looked up in a statement. A value: two places are equal when they mean the same row.
 *
 * @param <E> the class that has the attribute
 */
public sealed interface Place<E> {

    /** The class that has the attribute: an entity, or an embeddable. */
    Class<?> type();

    /** How the user wrote it, as {@code Customer_.billingAddress()}. */
    String display();

    /** The place that the path starts from: an {@link Only} or an {@link Alias}. */
    Place<?> root();

    /** The dotted path of an attribute from the row that this is, or is part of. */
    default String path(String attribute) {
        return attribute;
    }

    /** The one row of that class in scope. */
    static <E> Place<E> of(Class<E> type) {
        return new Only<>(type);
    }

    /** The row of that class under an alias. */
    static <E> Place<E> alias(Class<E> type, String alias) {
        return new Alias<>(type, alias);
    }

    /** The target of a to-one relationship from here. */
    default <T> Place<T> step(String attribute, Class<? super T> target) {
        return new Step<>(this, attribute, target);
    }

    /** An embedded value here. */
    default <T> Place<T> part(String attribute, Class<? super T> embeddable) {
        return new Part<>(this, attribute, embeddable);
    }

    /** The one X in scope. */
    record Only<E>(Class<?> type) implements Place<E> {
        @Override
        public String display() {
            return type.getSimpleName() + "_";
        }

        @Override
        public Place<?> root() {
            return this;
        }
    }

    /** An aliased X. */
    record Alias<E>(Class<?> type, String alias) implements Place<E> {
        @Override
        public String display() {
            return alias;
        }

        @Override
        public Place<?> root() {
            return this;
        }
    }

    /** The target of a to-one relationship. */
    record Step<E>(Place<?> parent, String attribute, Class<?> type) implements Place<E> {
        @Override
        public String display() {
            return parent.display() + "." + attribute + "()";
        }

        @Override
        public Place<?> root() {
            return parent.root();
        }
    }

    /** A value embedded in the row of its owner. */
    record Part<E>(Place<?> owner, String attribute, Class<?> type) implements Place<E> {
        @Override
        public String display() {
            return owner.display() + "." + attribute + "()";
        }

        @Override
        public Place<?> root() {
            return owner.root();
        }

        @Override
        public String path(String name) {
            return owner.path(attribute + "." + name);
        }
    }
}
