package dev.tenon.session.context;

import dev.tenon.dialect.CounterRow;
import dev.tenon.dialect.Dialect;
import dev.tenon.dialect.Feature;
import dev.tenon.jdbc.Binding;
import dev.tenon.jdbc.StatementRunner;
import dev.tenon.mapping.Generator;
import java.util.HashMap;
import java.util.Map;

/**
 * Where a session takes generated identifiers from: reserved values, as many at a time as the generator's allocation size
 * says.
 *
 * <p>Numbers of a sequence are never given back by the database. Those of a counter in a table are, by a rollback; so they
 * belong to the session until it commits, and are forgotten when it rolls back.
 */
public final class KeyReserve {
    private final KeyPools pools;
    private final Dialect dialect;
    private final StatementRunner statements;
    private Map<Generator, KeyPools.Range> ranges = Map.of();

    /** Nothing is reserved yet. */
    public KeyReserve(KeyPools pools, Dialect dialect, StatementRunner statements) {
        this.pools = pools;
        this.dialect = dialect;
        this.statements = statements;
    }

    /** The next value. */
    public long next(Generator generator, String entity) {
        KeyPools.Range range = ranges.get(generator);
        if (range == null) {
            range = pools.take(generator);
        }
        if (range.isEmpty()) {
            range = reserve(generator, entity);
        }
        if (ranges.isEmpty()) {
            ranges = new HashMap<>();
        }
        ranges.put(generator, range);
        return range.take();
    }

    private KeyPools.Range reserve(Generator generator, String entity) {
        String sql;
        int count;
        if (generator instanceof Generator.Sequence sequence) {
            count = Math.max(1, sequence.allocationSize());
            sql = dialect.syntax().reserve(sequence.sequence(), sequence.initialValue(), count);
        } else if (generator instanceof Generator.CounterTable table) {
            count = Math.max(1, table.allocationSize());
            CounterRow row = new CounterRow(table.table(), table.keyColumn(), table.valueColumn(), table.keyValue());
            sql = dialect.syntax().reserve(row, table.initialValue(), count);
        } else {
            throw new IllegalArgumentException(generator + " reserves nothing");
        }
        long first = statements.query(sql, "reserve keys of " + entity, Binding.NONE, rows -> {
            if (!rows.next()) {
                throw new IllegalStateException("no key came back from " + sql);
            }
            return rows.reader().getLong(1);
        });
        return new KeyPools.Range(first, count);
    }

    /** The transaction is committed, or the session ends after that: others may use what is left. */
    public void committed() {
        ranges.forEach(pools::giveBack);
        ranges = Map.of();
    }

    /** The transaction is rolled back. */
    public void rolledBack() {
        ranges.forEach((generator, range) -> {
            if (generator instanceof Generator.Sequence
                    && dialect.capabilities().has(Feature.SEQUENCES)) {
                pools.giveBack(generator, range);
            }
        });
        ranges = Map.of();
    }
}
