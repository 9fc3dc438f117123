package dev.tenon.query;

/**
 * A query that returns five values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 */
public final class Select5<A, B, C, D, E> extends TupleSelect<Tuple5<A, B, C, D, E>, Select5<A, B, C, D, E>> {

    Select5(QuerySpecification specification) {
        super(specification, Select5::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(Mapper5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> mapper) {
        return mapped(mapper, row -> mapper.map((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B, C, D, E> Tuple5<A, B, C, D, E> tuple(Object[] row) {
        return new Tuple5<>((A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4]);
    }

    @Override
    Select5<A, B, C, D, E> with(QuerySpecification changed) {
        return new Select5<>(changed);
    }
}
