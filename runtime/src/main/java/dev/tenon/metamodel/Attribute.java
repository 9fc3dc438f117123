package dev.tenon.metamodel;

import dev.tenon.expression.Place;

/**
 * A persistent attribute, at a place in a statement. Immutable; equal to another one of the same name at the same place.
 *
 * @param <E> the class that has it
 * @param <T> the Java type of its value; a wrapper for primitives
 */
@SuppressWarnings("UnusedTypeParameter") // T is for those who take a typed attribute
public sealed interface Attribute<E, T> permits ValueAttribute, EmbeddedAttribute, Relationship, CollectionAttribute {

    /** Where it is looked up. */
    Place<E> place();

    /** Its name. */
    String name();
}
