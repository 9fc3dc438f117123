package dev.tenon.it.values;

import java.util.List;

/** Primitives: never null, and their columns are not. */
class NumbersTest extends ValueCases<Numbers> {

    NumbersTest() {
        super(Numbers.class, Numbers::new);
    }

    @Override
    List<Sample<Numbers, ?>> samples() {
        return List.of(
                Sample.ofPrimitive(Numbers_.flag, row -> row.flag, (row, value) -> row.flag = value, false, true),
                Sample.ofPrimitive(
                        Numbers_.tiny,
                        row -> row.tiny,
                        (row, value) -> row.tiny = value,
                        Byte.MIN_VALUE,
                        (byte) 0,
                        Byte.MAX_VALUE),
                Sample.ofPrimitive(
                        Numbers_.small,
                        row -> row.small,
                        (row, value) -> row.small = value,
                        Short.MIN_VALUE,
                        (short) 0,
                        Short.MAX_VALUE),
                Sample.ofPrimitive(
                        Numbers_.whole,
                        row -> row.whole,
                        (row, value) -> row.whole = value,
                        Integer.MIN_VALUE,
                        0,
                        Integer.MAX_VALUE),
                Sample.ofPrimitive(
                        Numbers_.wide,
                        row -> row.wide,
                        (row, value) -> row.wide = value,
                        Long.MIN_VALUE,
                        0L,
                        Long.MAX_VALUE),
                Sample.ofPrimitive(
                        Numbers_.letter, row -> row.letter, (row, value) -> row.letter = value, ' ', 'a', '\u20ac'),
                Sample.ofPrimitive(
                        Numbers_.single, row -> row.single, (row, value) -> row.single = value, -1.5f, 0f, 0.25f),
                Sample.ofPrimitive(
                        Numbers_.twofold,
                        row -> row.twofold,
                        (row, value) -> row.twofold = value,
                        -Double.MAX_VALUE,
                        0.1,
                        1e300));
    }

    /** Collations differ in where a blank and a euro sign stand. */
    @Override
    boolean isOrderedByDatabase(Sample<Numbers, ?> sample) {
        return sample.attribute() != Numbers_.letter;
    }
}
