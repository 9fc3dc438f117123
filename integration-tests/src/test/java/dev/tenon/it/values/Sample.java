package dev.tenon.it.values;

import dev.tenon.metamodel.ValueAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.LongStream;

/** An attribute and values of it, in the order in which the database has them. */
record Sample<E extends Row, T>(
        ValueAttribute<E, T> attribute, Function<E, T> get, BiConsumer<E, T> set, Nulls nulls, List<T> ascending) {

    /** Whether the attribute can be null. */
    enum Nulls {
        ALLOWED,
        IMPOSSIBLE
    }

    @SafeVarargs
    static <E extends Row, T> Sample<E, T> of(
            ValueAttribute<E, T> attribute, Function<E, T> get, BiConsumer<E, T> set, T... ascending) {
        return new Sample<>(attribute, get, set, Nulls.ALLOWED, List.of(ascending));
    }

    @SafeVarargs
    static <E extends Row, T> Sample<E, T> ofPrimitive(
            ValueAttribute<E, T> attribute, Function<E, T> get, BiConsumer<E, T> set, T... ascending) {
        return new Sample<>(attribute, get, set, Nulls.IMPOSSIBLE, List.of(ascending));
    }

    /** Its values, and null where that is allowed; the identifier of a row is the place of its value. */
    List<T> values() {
        return nulls == Nulls.IMPOSSIBLE ? ascending : append(ascending, null);
    }

    /** The identifiers of the rows from one value to another. */
    List<Long> ids(int first, int last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static <T> List<T> append(List<T> values, T last) {
        List<T> all = new ArrayList<>(values);
        all.add(last);
        return all;
    }

    @Override
    public String toString() {
        return attribute + " " + Arrays.deepToString(ascending.toArray());
    }
}
