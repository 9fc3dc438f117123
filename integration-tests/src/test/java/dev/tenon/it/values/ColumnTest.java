package dev.tenon.it.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CheckViolationException;
import dev.tenon.FlushException;
import dev.tenon.Tenon;
import dev.tenon.UniqueViolationException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** What the members of {@code @Column} do to the schema and to statements. */
class ColumnTest {

    private static TestDatabase withProduct(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ColumnTest.class);
        tables.tenon().useTransaction(session -> {
            Merchandise product = product("chair");
            product.origin = "Oslo";
            product.remark = "not inserted";
            product.grade = 1;
            product.scratch = "scratch";
            product.cache = "cache";
            product.weight = new BigDecimal("1.25");
            product.sold = LocalDateTime.of(2026, 3, 1, 8, 15, 30);
            session.persist(product);
        });
        return tables;
    }

    private static Merchandise product(String name) {
        Merchandise product = new Merchandise();
        product.name = name;
        return product;
    }

    @OnEachDatabase
    void declaresItsColumn(Database database) throws Exception {
        Tenon tenon = withProduct(database).tenon();

        assertThat(tenon.schema().ddl())
                .contains("label varchar(10) not null")
                .contains("unique (label)")
                .contains("weight numeric(8, 3)")
                .contains("grade integer default 7")
                .contains("code varchar(255) default 'none'")
                .contains("constraint price_is_positive check (price > 0)")
                .contains("category varchar(255) not null")
                .contains(database == Database.POSTGRES ? "sold timestamp(3)" : "sold text")
                .contains(database == Database.POSTGRES ? "delivered timestamp(0)" : "delivered text")
                .doesNotContain("scratch", "cache", "counter");
        assertThat(tenon.schema().ddl().contains("comment on column merchandise.price is 'in cents'"))
                .as("SQLite has no comments")
                .isEqualTo(database == Database.POSTGRES);
    }

    @OnEachDatabase
    void isLeftOutOfInserts(Database database) throws Exception {
        TestDatabase tables = withProduct(database);

        assertThat(tables.takeSent())
                .containsExactly("insert into merchandise (id, label, weight, sold, origin, code, price, category)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) [0, chair, 1.25, 2026-03-01T08:15:30, Oslo, null, null,"
                        + " other]");
        assertThat(tables.rows("select remark, grade, origin from merchandise")).containsExactly("null 7 Oslo");
        tables.tenon().useSession(session -> {
            Merchandise loaded = session.get(Merchandise.class, 0L);
            assertThat(loaded.weight).isEqualTo(new BigDecimal("1.250"));
            assertThat(loaded.sold).isEqualTo("2026-03-01T08:15:30");
            assertThat(loaded.scratch).isNull();
        });
    }

    /** An attribute that is not updatable may change in memory; nothing is sent for it. */
    @OnEachDatabase
    void isLeftOutOfUpdates(Database database) throws Exception {
        TestDatabase tables = withProduct(database);

        tables.tenon().useTransaction(session -> {
            Merchandise product = session.get(Merchandise.class, 0L);
            product.origin = "Bergen";
            product.grade = 3;
            product.scratch = "other";
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            product.remark = "now";
        });

        assertThat(tables.takeSent()).containsExactly("update merchandise set remark = ? where id = ? [now, 0]");
        assertThat(tables.rows("select remark, grade, origin from merchandise")).containsExactly("now 7 Oslo");
    }

    /** Of the digits behind the second those stay that the column has; the others are no change, and never rounded. */
    @OnEachDatabase
    void cutsTimesToItsPrecision(Database database) throws Exception {
        TestDatabase tables = withProduct(database);

        tables.tenon().useTransaction(session -> {
            Merchandise product = session.get(Merchandise.class, 0L);
            product.sold = LocalDateTime.of(2026, 3, 1, 8, 15, 30, 999_999);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            product.sold = LocalDateTime.of(2026, 3, 1, 8, 15, 30, 123_999_999);
        });

        assertThat(tables.takeSent())
                .containsExactly("update merchandise set sold = ? where id = ? [2026-03-01T08:15:30.123, 0]");
        tables.tenon().useSession(session -> assertThat(session.get(Merchandise.class, 0L).sold)
                .isEqualTo("2026-03-01T08:15:30.123"));
    }

    @OnEachDatabase
    void refusesNullBeforeTheDatabaseDoes(Database database) throws Exception {
        TestDatabase tables = withProduct(database);
        tables.takeSent();

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Merchandise product = product(null);
                    product.id = 1;
                    session.persist(product);
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Merchandise.name");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.get(Merchandise.class, 0L).category = null;
                }))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("Merchandise.category");
        assertThat(tables.takeSent()).noneMatch(sql -> sql.startsWith("insert") || sql.startsWith("update"));
    }

    @OnEachDatabase
    void isUniqueAndChecked(Database database) throws Exception {
        TestDatabase tables = withProduct(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Merchandise product = product("chair");
                    product.id = 1;
                    session.persist(product);
                }))
                .isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Merchandise product = product("table");
                    product.id = 1;
                    product.price = -1;
                    session.persist(product);
                }))
                .isInstanceOf(CheckViolationException.class)
                .hasMessageContaining("price_is_positive");
        assertThat(tables.rows("select label from merchandise")).containsExactly("chair");
    }
}
