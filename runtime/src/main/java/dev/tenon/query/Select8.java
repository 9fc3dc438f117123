package dev.tenon.query;

/**
 * A query that returns eight values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <H> the Java type of the eighth value
 */
public final class Select8<A, B, C, D, E, F, G, H>
        extends TupleSelect<Tuple8<A, B, C, D, E, F, G, H>, Select8<A, B, C, D, E, F, G, H>> {

    Select8(QuerySpecification specification) {
        super(specification, Select8::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(
            Mapper8<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? super H, ? extends R>
                    mapper) {
        return mapped(
                mapper,
                row -> mapper.map(
                        (A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6], (H)
                                row[7]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B, C, D, E, F, G, H> Tuple8<A, B, C, D, E, F, G, H> tuple(Object[] row) {
        return new Tuple8<>(
                (A) row[0], (B) row[1], (C) row[2], (D) row[3], (E) row[4], (F) row[5], (G) row[6], (H) row[7]);
    }

    @Override
    Select8<A, B, C, D, E, F, G, H> with(QuerySpecification changed) {
        return new Select8<>(changed);
    }
}
