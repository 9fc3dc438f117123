package dev.tenon.it.deferred.values;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Deferred;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Enums, numbers, times, converters; properties, private members of a superclass, constructors. */
class DeferredValuesTest {
    private static final Instant FOUND = Instant.parse("1922-11-04T10:00:00Z");

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, DeferredValuesTest.class);
        tables.tenon().useTransaction(session -> {
            Scroll scroll = new Scroll();
            scroll.setMaterial(Deferred.of(Material.VELLUM));
            scroll.setOrdinal(Deferred.of(Material.PAPYRUS));
            scroll.setWords(Deferred.of(new java.util.ArrayList<>(List.of("in", "the"))));
            scroll.setLength(Deferred.of(120));
            scroll.setSealed(Deferred.of(true));
            scroll.setPrice(Deferred.of(new BigDecimal("9.50")));
            scroll.setFound(Deferred.of(FOUND));
            scroll.remark("torn");
            session.persist(scroll);
            session.persist(new Charter(1, Deferred.of("We, the people")));
        });
        tables.takeSent();
        return tables;
    }

    @OnEachDatabase
    void readsValuesOfAllKinds(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Scroll scroll = session.get(Scroll.class, 1L);
            assertThat(tables.takeSql()).containsExactly("select s.id from scroll s where s.id = ?");
            assertThat(scroll.getMaterial().get()).isEqualTo(Material.VELLUM);
            assertThat(scroll.getOrdinal().get()).isEqualTo(Material.PAPYRUS);
            assertThat(scroll.getWords().get()).containsExactly("in", "the");
            assertThat(scroll.getLength().get()).isEqualTo(120);
            assertThat(scroll.getSealed().get()).isTrue();
            assertThat(scroll.getPrice().get()).isEqualTo("9.50");
            assertThat(scroll.getFound().get()).isEqualTo(FOUND);
            assertThat(tables.takeOrigins()).containsExactly("load Scroll.material");
            assertThat(scroll.knowsRemark()).isFalse();
            assertThat(scroll.remark()).isEqualTo("torn");
        });
        assertThat(tables.takeOrigins()).containsExactly("load Scroll.remark");
    }

    /** Values are compared by what would be written. */
    @OnEachDatabase
    void writesOnlyWhatWouldBeDifferent(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.tenon().useTransaction(session -> {
            Scroll scroll = session.get(Scroll.class, 1L);
            scroll.getWords().get().add("beginning");
            scroll.setPrice(Deferred.of(new BigDecimal("9.5")));
            scroll.setFound(Deferred.of(FOUND));
            tables.takeSent();
        });
        assertThat(tables.takeSql()).containsExactly("update scroll set words = ? where id = ?");
        assertThat(tables.rows("select words from scroll")).containsExactly("in the beginning");
    }

    @OnEachDatabase
    void rollbackRestoresWhatAConverterMade(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Scroll scroll = session.get(Scroll.class, 1L);
            scroll.getWords().get().clear();
            session.rollback();
            assertThat(scroll.getWords().get()).containsExactly("in", "the");
        }
    }

    @OnEachDatabase
    void fetchesThemWithTheRows(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        try (Session session = tables.openSession()) {
            Scroll scroll = session.list(select(Scroll.class)
                            .where(Scroll_.sealed, Scroll_.length.gt(100), Scroll_.found.lt(Instant.now()))
                            .fetch(Scroll_.remark, Scroll_.words, Scroll_.length, Scroll_.sealed, Scroll_.found))
                    .get(0);
            assertThat(scroll.knowsRemark()).isTrue();
            assertThat(scroll.getFound().get()).isEqualTo(FOUND);
            assertThat(tables.takeOrigins()).containsExactly("select Scroll");
        }
    }

    @OnEachDatabase
    void aConstructorIsGivenTheHolder(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Charter detached = tables.tenon().inTransaction(session -> {
            Charter charter = session.get(Charter.class, 1L);
            assertThat(charter.isRead()).isFalse();
            assertThat(charter.text()).isEqualTo("We, the people");
            charter.rewrite("We, the peoples");
            session.flush();
            session.refresh(charter);
            assertThat(charter.isRead()).isFalse();
            assertThat(charter.text()).isEqualTo("We, the peoples");
            return charter;
        });
        detached.rewrite("All of us");
        tables.tenon().useTransaction(session -> session.merge(detached));
        assertThat(tables.rows("select text from charter")).containsExactly("All of us");
    }
}
