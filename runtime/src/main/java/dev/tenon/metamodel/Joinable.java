package dev.tenon.metamodel;

/**
 * A relationship to entities, which a statement can join.
 *
 * @param <T> the target entity
 */
@SuppressWarnings("UnusedTypeParameter") // T is what a typed alias of a join has to be of
public sealed interface Joinable<T> permits EntityRelationship {}
