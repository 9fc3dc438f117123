package dev.tenon.it.relationships.targets;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.TenonException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code targetEntity} says what the declared type of an attribute leaves open, for each form of relationship. */
class TargetEntityTest {

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, TargetEntityTest.class);
        tables.tenon().useTransaction(session -> {
            Tune first = new Tune("Airbag");
            Tune last = new Tune("The Tourist");
            session.persist(first);
            session.persist(last);
            Record record = new Record(1L, Set.of(last));
            record.tunes.addAll(List.of(first, last));
            record.best().put("Airbag", first);
            addTo(record.hidden, first);
            record.opensWith(first);
            record.closer = Ref.of(last);
            session.persist(record);
        });
        tables.takeSent();
        return tables;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void addTo(List raw, Playable tune) {
        raw.add(tune);
    }

    @OnEachDatabase
    void writesEachForm(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        assertThat(tables.rows("select title, record_id, best_of from tune order by title"))
                .containsExactly("Airbag 1 1", "The Tourist 1 null");
        assertThat(tables.rows("select * from record_bonus")).containsExactly("1 The Tourist");
        assertThat(tables.rows("select * from record_hidden")).containsExactly("1 Airbag");
        assertThat(tables.rows("select opener_title, closer_title from record")).containsExactly("Airbag The Tourist");
    }

    @OnEachDatabase
    void readsEachForm(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useSession(session -> {
            Record record = session.get(Record.class, 1L);

            assertThat(record.tunes).extracting(Playable::title).containsExactlyInAnyOrder("Airbag", "The Tourist");
            assertThat(record.best()).containsOnlyKeys("Airbag");
            assertThat(record.bonus()).hasSize(1).allMatch(tune -> tune.title().equals("The Tourist"));
            assertThat(record.hidden).hasSize(1);
            assertThat(record.opener()).isSameAs(record.best().get("Airbag"));
            assertThat(record.closer.get().title()).isEqualTo("The Tourist");
            assertThat(((Tune) record.opener()).record).isSameAs(record);
        });
    }

    /** The metamodel leads to the entity, not to the interface. */
    @OnEachDatabase
    void asksByTheEntitysAttributes(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        List<Record> found = tables.tenon()
                .inTransaction(session -> session.list(select(Record.class)
                        .where(Record_.opener()
                                .title
                                .eq("Airbag")
                                .and(Record_.closer().title.like("The%")))
                        .fetch(Record_.tunes)));

        assertThat(found).hasSize(1);
        assertThat(tables.takeOrigins()).contains("load Record.tunes");
    }

    @OnEachDatabase
    void savesWhatChanges(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useTransaction(session -> {
            Record record = session.get(Record.class, 1L);
            record.tunes.add(new Tune("Lucky"));
            record.opensWith(null);
            record.closer = Ref.of(session.get(Tune.class, "Airbag"));
        });

        assertThat(tables.rows("select opener_title, closer_title from record")).containsExactly("null Airbag");
        assertThat(tables.rows("select title from tune where record_id = 1 order by 1"))
                .containsExactly("Airbag", "Lucky", "The Tourist");
    }

    /** Java lets another class with the interface in; its key must not pass for one of the target's. */
    @OnEachDatabase
    void refusesWhatIsNotTheTarget(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Jingle jingle = new Jingle("Airbag");
        tables.tenon().useTransaction(session -> session.persist(jingle));

        assertRefused(tables, record -> record.tunes.add(jingle));
        assertRefused(tables, record -> record.tunes.add(new Silence()));
        assertRefused(tables, record -> record.best().put("Airbag", jingle));
        assertRefused(tables, record -> addTo(record.hidden, jingle));
        assertRefused(tables, record -> record.opensWith(jingle));
        assertRefused(tables, record -> record.opensWith(new Silence()));
        assertRefused(tables, record -> record.closer = Ref.of(jingle));
    }

    private static void assertRefused(TestDatabase tables, Consumer<Record> change) throws SQLException {
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    session.get(Jingle.class, "Airbag");
                    change.accept(session.get(Record.class, 1L));
                }))
                .isInstanceOf(TenonException.class)
                .hasMessageMatching("(?s).*(Jingle|Silence).*");
        assertThat(tables.rows("select opener_title, closer_title from record")).containsExactly("Airbag The Tourist");
    }
}
