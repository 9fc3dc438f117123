package dev.tenon.metamodel;

/**
 * An attribute that holds a collection or a map, whose changes can be heard of.
 *
 * @param <E> the class that has it
 * @param <T> the elements; the values of a map
 */
public sealed interface CollectionAttribute<E, T> extends Attribute<E, T>
        permits ToMany, ToManyMap, ElementAttribute, ElementMapAttribute {}
