package dev.tenon.it.relationships.natural;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** What a foreign key to a unique column loads and writes. */
class NaturalKeyTest {

    private static TestDatabase shop(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, NaturalKeyTest.class);
        tables.run(
                "insert into product (id, sku, name) values (101, 'N-1', 'nail'), (102, 'S-1', 'screw'), (103, 'H-1', 'hammer')",
                "insert into picture (id, product_sku) values (1, 'N-1'), (2, 'S-1'), (3, 'N-1')",
                "insert into line (id, sku, instead_of, gift) values (1, 'N-1', 'S-1', null), (2, 'S-1', null, 'H-1'),"
                        + " (3, 'N-1', null, null), (4, null, null, null)",
                "insert into line_alternative (line_id, alternative_sku) values (1, 'S-1'), (1, 'H-1')");
        return tables;
    }

    @OnEachDatabase
    void declaresForeignKeysToTheUniqueColumn(Database database) throws SQLException {
        assertThat(shop(database).tenon().schema().ddl())
                .contains("foreign key (sku) references product (sku)")
                .contains("foreign key (alternative_sku) references product (sku)")
                .contains("foreign key (product_sku) references product (sku)");
    }

    @OnEachDatabase
    void loadsByTheUniqueColumn(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useSession(session -> {
            List<Line> lines = session.list(select(Line.class).orderBy(Line_.id.asc()));
            assertThat(lines.get(0).substitute.name).isEqualTo("screw");
            assertThat(lines.get(1).substitute).isNull();
            tables.takeSent();
            assertThat(lines.get(0).product.get().name).isEqualTo("nail");
            assertThat(lines.get(1).product.get()).isSameAs(lines.get(0).substitute);
            assertThat(lines.get(2).product.get()).isSameAs(lines.get(0).product.get());
            assertThat(lines.get(3).product).isNull();
            assertThat(tables.takeOrigins()).containsExactly("load Line.product");
            assertThat(lines.get(0).product.get().lines).containsExactly(lines.get(0), lines.get(2));
            assertThat(lines.get(0).product.get().pictures).hasSize(2);
            assertThat(lines.get(0).alternatives)
                    .extracting(product -> product.name)
                    .containsExactlyInAnyOrder("screw", "hammer");
            assertThat(lines.get(1).giftProduct.get().name).isEqualTo("hammer");
            assertThat(lines.get(1).product.id(Long.class)).isEqualTo(102L);
        });
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        var lines = select(Line.class).orderBy(Line_.id.asc());
        for (var fetched : List.of(
                lines.fetch(Line_.product.then(Product_.pictures), Line_.alternatives),
                lines.fetch(Line_.product.joined().then(Product_.pictures), Line_.alternatives.joined()),
                lines.fetch(Line_.product.subquery().then(Product_.pictures), Line_.alternatives.subquery()))) {
            List<Line> all = tables.tenon().inTransaction(session -> session.list(fetched));
            assertThat(all.get(0).product.get().name).isEqualTo("nail");
            assertThat(all.get(0).product.get().pictures).hasSize(2);
            assertThat(all.get(0).alternatives).hasSize(2);
            assertThat(all.get(3).product).isNull();
        }
    }

    @OnEachDatabase
    void writesTheUniqueColumnOfItsTarget(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useTransaction(session -> {
            Line line = new Line(9L);
            line.product = Ref.of(new Product("W-1", "washer"));
            line.substitute = session.get(Product.class, 103L);
            line.alternatives.add(line.substitute);
            line.giftProduct = Ref.of(Product.class, 101L);
            session.persist(line);
            session.get(Line.class, 1L).substitute = null;
            session.get(Line.class, 2L).product = Ref.of(Product.class, 103L);
            session.get(Line.class, 3L).product = session.get(Line.class, 1L).product;
            Product hammer = session.get(Product.class, 103L);
            hammer.pictures.add(new Picture(9L));
            session.get(Product.class, 101L).pictures.clear();
        });

        assertThat(tables.rows("select id, sku, instead_of, gift from line order by id"))
                .containsExactly(
                        "1 N-1 null null", "2 H-1 null H-1", "3 N-1 null null", "4 null null null", "9 W-1 H-1 N-1");
        assertThat(tables.rows("select alternative_sku from line_alternative where line_id = 9"))
                .containsExactly("H-1");
        assertThat(tables.rows("select id, product_sku from picture order by id"))
                .containsExactly("2 S-1", "9 H-1");
    }

    @OnEachDatabase
    void keepsBothSidesInStep(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useTransaction(session -> {
            Product nail = session.get(Product.class, 101L);
            Product hammer = session.get(Product.class, 103L);
            Line line = nail.lines.get(0);
            hammer.lines.add(line);
            assertThat(line.product.get()).isSameAs(hammer);
            assertThat(nail.lines).hasSize(1);
            hammer.lines.add(new Line(8L));
        });

        assertThat(tables.rows("select id, sku from line order by id"))
                .containsExactly("1 H-1", "2 S-1", "3 N-1", "4 null", "8 H-1");
    }

    @OnEachDatabase
    void letsGoOfARemovedTarget(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useTransaction(session -> {
            Line line = session.get(Line.class, 1L);
            line.alternatives.removeIf(product -> product.sku.equals("H-1"));
            Product nail = session.get(Product.class, 101L);
            session.remove(nail);
        });

        assertThat(tables.rows("select id, sku from line order by id"))
                .containsExactly("1 null", "2 S-1", "3 null", "4 null");
        assertThat(tables.rows("select id from picture")).containsExactly("2");
        assertThat(tables.rows("select alternative_sku from line_alternative")).containsExactly("S-1");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = shop(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Line_.id)
                            .where(Line_.product().name.eq("nail"))
                            .orderBy(Line_.id.asc())))
                    .containsExactly(1L, 3L);
            assertThat(session.list(select(Product_.name).where(Product_.lines.any(Line_.id.eq(2L)))))
                    .containsExactly("screw");
            assertThat(session.list(select(Product_.name)
                            .from(Product.class)
                            .join(Product_.pictures)
                            .where(Picture_.id.eq(2L))))
                    .containsExactly("screw");
            assertThat(session.list(select(Line_.id)
                            .where(Line_.product.eq(session.get(Product.class, 101L)))
                            .orderBy(Line_.id.asc())))
                    .containsExactly(1L, 3L);
            assertThat(session.list(select(Line_.id).where(Line_.alternatives.any(Product_.name.eq("hammer")))))
                    .containsExactly(1L);
            assertThat(session.list(select(Line_.id).where(Line_.product.isNull())))
                    .containsExactly(4L);
        });
    }
}
