package dev.tenon.it.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spi.KeyList;
import dev.tenon.sql.render.RenderedTemplate;
import dev.tenon.type.DataType.Kind;
import dev.tenon.type.Keys;
import dev.tenon.type.ParameterBinder;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of keys finds exactly the rows of those keys, whatever they are made of and however many there are. */
@ParameterizedClass
@EnumSource
class KeyListTest {
    @Parameter
    Database database;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 9, 300, 500, 501, 1200})
    void findsEveryKeyOfAList(int count) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute("create table t (id bigint not null primary key)");
            try (PreparedStatement insert = open.connection().prepareStatement("insert into t (id) values (?)")) {
                for (long id = 1; id <= 1500; id++) {
                    insert.setLong(1, id);
                    insert.addBatch();
                }
                open.connection().setAutoCommit(false);
                insert.executeBatch();
                open.connection().commit();
            }
            KeyList keys = KeyList.ofLongs(Kind.BIGINT);
            for (long id = 1; id <= count; id++) {
                keys.add(id);
            }
            assertThat(select(open, "select id from t where {keys id BIGINT} order by id", keys))
                    .hasSize(count)
                    .endsWith(String.valueOf(count));
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "INTEGER",
                "SMALLINT",
                "VARCHAR",
                "UUID",
                "DATE",
                "TIMESTAMP",
                "INSTANT",
                "DECIMAL",
                "BOOLEAN",
                "CHAR"
            })
    void findsKeysOfEveryKind(Kind kind) throws Exception {
        Object key = sample(kind);
        try (Database.Open open = database.open()) {
            String type = open.dialect().ddl().columnType(dev.tenon.type.DataType.of(kind));
            open.execute("create table t (k " + type + ")");
            try (PreparedStatement insert = open.connection().prepareStatement("insert into t (k) values (?)")) {
                new ParameterBinder(insert, open.dialect().types()).setObject(1, kind, key);
                insert.executeUpdate();
            }
            KeyList keys = KeyList.ofColumns(kind);
            keys.add(new Object[] {key});
            assertThat(select(open, "select 1 from t where {keys k " + kind + "}", keys))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 500})
    void findsCompositeKeys(int count) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(
                    "create table line (order_id bigint not null, no integer not null, primary key (order_id, no))");
            KeyList keys = KeyList.ofColumns(Kind.BIGINT, Kind.INTEGER);
            try (PreparedStatement insert = open.connection().prepareStatement("insert into line values (?, ?)")) {
                for (int i = 0; i < count; i++) {
                    insert.setLong(1, i);
                    insert.setInt(2, i % 3);
                    insert.executeUpdate();
                    keys.add((long) i, i % 3);
                }
            }
            open.execute("insert into line values (0, 77)");
            assertThat(select(open, "select no from line l where {keys l.order_id BIGINT, l.no INTEGER}", keys))
                    .hasSize(count)
                    .doesNotContain("77");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = true)
    void parametersGoOnBehindAList(boolean descending) throws Exception {
        try (Database.Open open = database.open()) {
            open.execute(
                    "create table t (id bigint, name varchar(10))",
                    "insert into t values (1, 'a'), (2, 'b'), (3, 'a')");
            KeyList keys = KeyList.ofLongs(Kind.BIGINT);
            keys.add(1);
            keys.add(2);
            keys.add(3);
            RenderedTemplate template = RenderedTemplate.of(
                    "select id from t where {keys id BIGINT} and name = ?",
                    open.dialect().syntax());
            try (PreparedStatement select = open.connection().prepareStatement(template.forKeys(keys.size()))) {
                ParameterBinder out = new ParameterBinder(select, open.dialect().types());
                out.setString(out.setKeys(1, keys), "a");
                assertThat(strings(select)).containsExactlyInAnyOrder("1", "3");
            }
        }
    }

    private static Object sample(Kind kind) {
        return switch (kind) {
            case INTEGER -> 7;
            case SMALLINT -> (short) 7;
            case VARCHAR -> "it's, {a} \"b\"";
            case UUID -> UUID.randomUUID();
            case DATE -> LocalDate.of(2026, 3, 1);
            case TIMESTAMP -> LocalDateTime.of(2026, 3, 1, 8, 15, 30, 123_456_000);
            case INSTANT -> Instant.parse("2026-03-01T08:15:30.123456Z");
            case DECIMAL -> new BigDecimal("12.50");
            case BOOLEAN -> true;
            case CHAR -> 'x';
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    private static List<String> select(Database.Open open, String template, Keys keys) throws SQLException {
        String sql = RenderedTemplate.of(template, open.dialect().syntax()).forKeys(keys.size());
        try (PreparedStatement select = open.connection().prepareStatement(sql)) {
            new ParameterBinder(select, open.dialect().types()).setKeys(1, keys);
            return strings(select);
        }
    }

    private static List<String> strings(PreparedStatement select) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
