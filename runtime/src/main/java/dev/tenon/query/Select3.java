package dev.tenon.query;

/**
 * A query that returns three values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 */
public final class Select3<A, B, C> extends TupleSelect<Tuple3<A, B, C>, Select3<A, B, C>> {

    Select3(QuerySpecification specification) {
        super(specification, Select3::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(Mapper3<? super A, ? super B, ? super C, ? extends R> mapper) {
        return mapped(mapper, row -> mapper.map((A) row[0], (B) row[1], (C) row[2]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B, C> Tuple3<A, B, C> tuple(Object[] row) {
        return new Tuple3<>((A) row[0], (B) row[1], (C) row[2]);
    }

    @Override
    Select3<A, B, C> with(QuerySpecification changed) {
        return new Select3<>(changed);
    }
}
