package dev.tenon.query;

import dev.tenon.expression.Place;
import dev.tenon.expression.Selectable;

/** The one row of an entity in scope, as a result. */
record EntityRow<E>(Place<E> place) implements Selectable<E> {}
