package dev.tenon.it.values;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** Wrappers and large numbers: null is null and nothing else. */
class BoxesTest extends ValueCases<Boxes> {

    BoxesTest() {
        super(Boxes.class, Boxes::new);
    }

    @Override
    List<Sample<Boxes, ?>> samples() {
        return List.of(
                Sample.of(Boxes_.flag, row -> row.flag, (row, value) -> row.flag = value, false, true),
                Sample.of(
                        Boxes_.tiny,
                        row -> row.tiny,
                        (row, value) -> row.tiny = value,
                        Byte.MIN_VALUE,
                        (byte) 0,
                        Byte.MAX_VALUE),
                Sample.of(
                        Boxes_.small,
                        row -> row.small,
                        (row, value) -> row.small = value,
                        Short.MIN_VALUE,
                        (short) 0,
                        Short.MAX_VALUE),
                Sample.of(
                        Boxes_.whole,
                        row -> row.whole,
                        (row, value) -> row.whole = value,
                        Integer.MIN_VALUE,
                        0,
                        Integer.MAX_VALUE),
                Sample.of(
                        Boxes_.wide,
                        row -> row.wide,
                        (row, value) -> row.wide = value,
                        Long.MIN_VALUE,
                        0L,
                        Long.MAX_VALUE),
                Sample.of(Boxes_.letter, row -> row.letter, (row, value) -> row.letter = value, 'a', 'b', 'c'),
                Sample.of(Boxes_.single, row -> row.single, (row, value) -> row.single = value, -1.5f, 0f, 0.25f),
                Sample.of(Boxes_.twofold, row -> row.twofold, (row, value) -> row.twofold = value, -1.5, 0.0, 0.1),
                Sample.of(
                        Boxes_.price,
                        row -> row.price,
                        (row, value) -> row.price = value,
                        new BigDecimal("-12.50"),
                        new BigDecimal("0.00"),
                        new BigDecimal("9999999999.99")),
                Sample.of(
                        Boxes_.amount,
                        row -> row.amount,
                        (row, value) -> row.amount = value,
                        new BigDecimal("-0.125"),
                        new BigDecimal("1.1"),
                        new BigDecimal("123456789012.345")),
                Sample.of(
                        Boxes_.exact,
                        row -> row.exact,
                        (row, value) -> row.exact = value,
                        new BigDecimal("-1.0000000000"),
                        new BigDecimal("0.0000000001"),
                        new BigDecimal("1234567890123456789012345678.0123456789")),
                Sample.of(
                        Boxes_.integral,
                        row -> row.integral,
                        (row, value) -> row.integral = value,
                        BigInteger.valueOf(Long.MIN_VALUE),
                        BigInteger.ZERO,
                        BigInteger.valueOf(Long.MAX_VALUE)),
                Sample.of(
                        Boxes_.huge,
                        row -> row.huge,
                        (row, value) -> row.huge = value,
                        new BigInteger("-1"),
                        BigInteger.TEN,
                        new BigInteger("987654321098765432109876543210")));
    }

    /** Numbers that SQLite keeps as text cannot be ordered there. */
    @Override
    boolean isOrderedByDatabase(Sample<Boxes, ?> sample) {
        return sample.attribute() != Boxes_.exact && sample.attribute() != Boxes_.huge;
    }
}
