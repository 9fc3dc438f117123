package dev.tenon.query;

/**
 * A query that returns two values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 */
public final class Select2<A, B> extends TupleSelect<Tuple2<A, B>, Select2<A, B>> {

    Select2(QuerySpecification specification) {
        super(specification, Select2::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(Mapper2<? super A, ? super B, ? extends R> mapper) {
        return mapped(mapper, row -> mapper.map((A) row[0], (B) row[1]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B> Tuple2<A, B> tuple(Object[] row) {
        return new Tuple2<>((A) row[0], (B) row[1]);
    }

    @Override
    Select2<A, B> with(QuerySpecification changed) {
        return new Select2<>(changed);
    }
}
