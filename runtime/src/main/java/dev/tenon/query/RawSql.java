package dev.tenon.query;

import dev.tenon.QueryException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A query in the database's own SQL, with parameters that are bound. Stands in the place of a table, so that its rows
 * become entities or records as those of any other query, by the names of its columns:
 *
 * <pre>{@code
 * rawSql("select * from customer where name ~ :pattern").bind("pattern", "^A").select(Customer.class)
 *
 * select(column("city", String.class), column("n", Long.class))
 *     .from(rawSql("select city, count(*) as n from address group by city"))
 *     .to(CityCount::new)
 * }</pre>
 *
 * <p>The text must not be put together from what users enter; their values are bound. Immutable.
 */
public final class RawSql {
    private final RawText text;
    private final Map<String, @Nullable Object> values;

    private RawSql(RawText text, Map<String, @Nullable Object> values) {
        this.text = text;
        this.values = values;
    }

    static RawSql of(String sql, @Nullable Object... positional) {
        RawText text = RawText.parse(sql);
        if (positional.length > text.parameters().size()) {
            throw new QueryException(
                    "TN518",
                    positional.length + " values are given for "
                            + text.parameters().size() + " parameters\nfound:  " + sql);
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < positional.length; i++) {
            values.put(text.parameters().get(i), positional[i]);
        }
        return new RawSql(text, values);
    }

    /** This query with a value for {@code :name}. */
    public RawSql bind(String name, @Nullable Object value) {
        if (!text.parameters().contains(name)) {
            throw new QueryException("TN518", "the query has no parameter :" + name + "\nfound:  " + text.parameters());
        }
        Map<String, @Nullable Object> more = new HashMap<>(values);
        more.put(name, value);
        return new RawSql(text, Collections.unmodifiableMap(more));
    }

    /** The rows as entities, or as {@code @Projection} records. */
    public <E> Select<E> select(Class<E> type) {
        return Sql.select(type).from(this);
    }

    /** The text between the parameters. */
    List<String> pieces() {
        return text.pieces();
    }

    /** Whether what follows has to begin on a new line. */
    boolean mayEndInComment() {
        return text.sql().contains("--");
    }

    /** The values in the order of the parameters. */
    List<@Nullable Object> values() {
        List<@Nullable Object> ordered = new ArrayList<>();
        for (String parameter : text.parameters()) {
            if (!values.containsKey(parameter)) {
                throw new QueryException(
                        "TN518",
                        "parameter " + parameter + " has no value\nfound:  " + this + "\nhelp:   .bind(\"" + parameter
                                + "\", value)");
            }
            ordered.add(values.get(parameter));
        }
        return ordered;
    }

    @Override
    public String toString() {
        return text.sql();
    }
}
