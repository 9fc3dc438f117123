package dev.tenon.query;

/**
 * A query that returns ten values for each row.
 *
 * @param <A> the Java type of the first value
 * @param <B> the Java type of the second value
 * @param <C> the Java type of the third value
 * @param <D> the Java type of the fourth value
 * @param <E> the Java type of the fifth value
 * @param <F> the Java type of the sixth value
 * @param <G> the Java type of the seventh value
 * @param <H> the Java type of the eighth value
 * @param <I> the Java type of the ninth value
 * @param <J> the Java type of the tenth value
 */
public final class Select10<A, B, C, D, E, F, G, H, I, J>
        extends TupleSelect<Tuple10<A, B, C, D, E, F, G, H, I, J>, Select10<A, B, C, D, E, F, G, H, I, J>> {

    Select10(QuerySpecification specification) {
        super(specification, Select10::tuple);
    }

    /**
     * Makes an object of each row, as {@code .to(CityTotal::new)}.
     *
     * @throws dev.tenon.QueryException when a row has a null where the mapper takes a primitive; names the component
     */
    @SuppressWarnings("unchecked") // the columns were selected with these types
    public <R> Select<R> to(
            Mapper10<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? super I,
                            ? super J,
                            ? extends R>
                    mapper) {
        return mapped(
                mapper,
                row -> mapper.map(
                        (A) row[0],
                        (B) row[1],
                        (C) row[2],
                        (D) row[3],
                        (E) row[4],
                        (F) row[5],
                        (G) row[6],
                        (H) row[7],
                        (I) row[8],
                        (J) row[9]));
    }

    @SuppressWarnings("unchecked") // the columns were selected with these types
    private static <A, B, C, D, E, F, G, H, I, J> Tuple10<A, B, C, D, E, F, G, H, I, J> tuple(Object[] row) {
        return new Tuple10<>(
                (A) row[0],
                (B) row[1],
                (C) row[2],
                (D) row[3],
                (E) row[4],
                (F) row[5],
                (G) row[6],
                (H) row[7],
                (I) row[8],
                (J) row[9]);
    }

    @Override
    Select10<A, B, C, D, E, F, G, H, I, J> with(QuerySpecification changed) {
        return new Select10<>(changed);
    }
}
