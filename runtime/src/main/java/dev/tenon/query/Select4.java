package dev.tenon.query;

/**
 * A query that returns four values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 */
public final class Select4<A, B, C, D> extends TupleSelect<Tuple4<A, B, C, D>, Select4<A, B, C, D>> {

    Select4(QuerySpecification specification) {
        super(specification, Select4::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(Mapper4<? super A, ? super B, ? super C, ? super D, ? extends R> mapper) {
        return mapped(mapper, row -> mapper.map((A) row[0], (B) row[1], (C) row[2], (D) row[3]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B, C, D> Tuple4<A, B, C, D> tuple(Object[] row) {
        return new Tuple4<>((A) row[0], (B) row[1], (C) row[2], (D) row[3]);
    }

    @Override
    Select4<A, B, C, D> with(QuerySpecification changed) {
        return new Select4<>(changed);
    }
}
