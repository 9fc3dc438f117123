package dev.tenon.it.unordered;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.unordered.Bouquet.Scent;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The statements do not follow the iteration of sets and maps that have no order, but values (JAV-7). A dozen elements
 * that hash by identity are in the expected order by chance once in 479 million runs.
 */
class UnorderedCollectionsTest {
    private static final int MANY = 12;

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, Bouquet.class);
    }

    private static List<String> numbered(String name) {
        return IntStream.range(0, MANY).mapToObj(i -> name + (char) ('a' + i)).toList();
    }

    private static List<Stem> stems() {
        return numbered("flower ").stream()
                .map(flower -> new Stem(flower, 1, null))
                .toList();
    }

    private static List<String> flowers(TestDatabase tables) throws SQLException {
        return tables.rows("select flower from stem order by id");
    }

    @OnEachDatabase
    void newObjectsAreInsertedInTheOrderOfTheirValues(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet bouquet = new Bouquet();
        bouquet.stems.addAll(stems());
        for (Stem stem : bouquet.stems) {
            stem.fronds.add(new Frond("frond of " + stem.flower));
        }

        tables.tenon().useTransaction(session -> session.persist(bouquet));

        assertThat(flowers(tables)).isEqualTo(numbered("flower "));
        assertThat(tables.rows("select shape from stem_frond order by id")).isEqualTo(numbered("frond of flower "));
    }

    /** Without a value they come first; what is equal is decided by the next attribute, also of an embedded value. */
    @OnEachDatabase
    void theFirstAttributeThatDiffersDecides(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet bouquet = new Bouquet();
        for (int length = MANY; length > 0; length--) {
            bouquet.stems.add(new Stem("tulip", length, null));
        }
        bouquet.stems.add(new Stem("tulip", null, null));
        bouquet.stems.add(new Stem(null, MANY, null));

        tables.tenon().useTransaction(session -> session.persist(bouquet));

        assertThat(tables.rows("select flower, length from stem order by id"))
                .startsWith("null 12", "tulip null", "tulip 1", "tulip 2", "tulip 3")
                .endsWith("tulip 12");
    }

    /** What an association object is known by is what it refers to. */
    @OnEachDatabase
    void identifiersOfTargetsDecideToo(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet bouquet = new Bouquet();
        tables.tenon().useTransaction(session -> {
            for (String colour : numbered("colour ")) {
                Ribbon ribbon = new Ribbon(colour);
                session.persist(ribbon);
                bouquet.stems.add(new Stem("tulip", 1, ribbon));
            }
            session.persist(bouquet);
        });

        assertThat(tables.rows("select ribbon_colour from stem order by id")).isEqualTo(numbered("colour "));
    }

    @OnEachDatabase
    void soAreNewObjectsThatTheFlushFinds(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            Bouquet bouquet = new Bouquet();
            session.persist(bouquet);
            session.flush();
            bouquet.stems = new HashSet<>(stems());
        });

        assertThat(flowers(tables)).isEqualTo(numbered("flower "));
    }

    @OnEachDatabase
    void soAreThoseThatAMergeMakes(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet detached = new Bouquet();
        detached.stems.addAll(stems());

        tables.tenon().useTransaction(session -> session.merge(detached));

        assertThat(flowers(tables)).isEqualTo(numbered("flower "));
    }

    @OnEachDatabase
    void aLinkedHashSetKeepsItsOrder(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet bouquet = new Bouquet();
        bouquet.stems = new LinkedHashSet<>();
        bouquet.stems.add(new Stem("tulip", 1, null));
        bouquet.stems.add(new Stem("aster", 1, null));

        tables.tenon().useTransaction(session -> session.persist(bouquet));

        assertThat(flowers(tables)).containsExactly("tulip", "aster");
    }

    /** Rows that are there come in the order of their keys. */
    @OnEachDatabase
    void foreignKeysOfRowsAreWrittenInTheOrderOfTheirKeys(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            Bouquet bouquet = new Bouquet();
            session.persist(bouquet);
            Collection<Ribbon> ribbons =
                    numbered("colour ").stream().map(Ribbon::new).toList();
            ribbons.forEach(session::persist);
            session.flush();
            tables.takeSent();
            bouquet.ribbons.addAll(ribbons);
        });

        String parameters = String.join(", ", numbered("1, colour "));
        assertThat(tables.takeSent())
                .containsExactly("update ribbon set bouquet_id = ? where colour = ? [" + parameters + "]");
    }

    @OnEachDatabase
    void rowsOfValuesComeInTheirOrder(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Bouquet bouquet = new Bouquet();
        bouquet.scents.addAll(List.of(Scent.MUSK, Scent.ROSE, Scent.CEDAR, Scent.LEMON, Scent.MINT));
        bouquet.scents.forEach(scent -> bouquet.strengths.put(scent, scent.ordinal()));

        tables.tenon().useTransaction(session -> session.persist(bouquet));

        assertThat(tables.takeSent())
                .contains(
                        "insert into bouquet_scents (bouquet_id, scents) values (?, ?)"
                                + " [1, 0, 1, 1, 1, 2, 1, 3, 1, 4]",
                        "insert into bouquet_strengths (bouquet_id, strengths_key, strengths) values (?, ?, ?)"
                                + " [1, 0, 0, 1, 1, 1, 1, 2, 2, 1, 3, 3, 1, 4, 4]");
    }
}
