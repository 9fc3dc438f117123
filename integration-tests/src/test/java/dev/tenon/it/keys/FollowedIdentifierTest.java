package dev.tenon.it.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.FlushException;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** What refers to a changed identifier follows it: by the database (PKC-3), or by statements of the flush (PKC-2). */
class FollowedIdentifierTest {

    private static TestDatabase withNation(Database database) throws SQLException {
        TestDatabase nations = new TestDatabase(database, Nation.class);
        nations.tenon().useTransaction(session -> {
            Nation zaire = new Nation("ZR", "Zaire");
            Nation angola = new Nation("AO", "Angola");
            zaire.languages.add("French");
            zaire.neighbours.add(angola);
            session.persist(zaire);
            session.persist(angola);
            session.persist(new Town("Kinshasa", zaire));
            session.persist(new Province(zaire, 1, "Katanga"));
        });
        nations.takeSent();
        return nations;
    }

    private static TestDatabase withHaven(Database database) throws SQLException {
        TestDatabase havens = new TestDatabase(database, Nation.class);
        havens.tenon().useTransaction(session -> {
            Haven hook = new Haven("HOOK");
            session.persist(hook);
            Pier pier = new Pier(hook, 4);
            session.persist(pier);
            session.persist(new Mooring(pier));
        });
        havens.takeSent();
        return havens;
    }

    /** PKC-S3, for a reference, a link table and a collection of values. */
    @OnEachDatabase
    void isFollowedByTheDatabase(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            session.get(Nation.class, "ZR").code = "CD";
            nations.takeSent();
            session.flush();
            assertThat(nations.takeSent())
                    .containsExactly("update nation set version = ?, code = ? where code = ? and version = ?"
                            + " [2, CD, ZR, 1]");
        });
        assertThat(nations.rows("select nation_code from town")).containsExactly("CD");
        assertThat(nations.rows("select nation_code, number from province")).containsExactly("CD 1");
        assertThat(nations.rows("select * from nation_language")).containsExactly("CD French");
        assertThat(nations.rows("select * from nation_neighbour")).containsExactly("CD AO");
    }

    @OnEachDatabase
    void loadedObjectsReferToItAsBefore(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            Town kinshasa = congo.towns.get(0);
            congo.languages.add("Lingala");
            congo.code = "CD";
            session.flush();
            assertThat(kinshasa.nation).isSameAs(congo);
            nations.takeSent();
            session.flush();
            assertThat(nations.takeSent())
                    .as("nothing has changed for those who refer to it")
                    .isEmpty();
            congo.languages.remove("French");
            kinshasa.name = "Léopoldville";
        });
        assertThat(nations.rows("select * from nation_language")).containsExactly("CD Lingala");
        assertThat(nations.rows("select name, nation_code from town")).containsExactly("Léopoldville CD");
    }

    @OnEachDatabase
    void anAttributeThatHoldsItIsReadAgain(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            Town kinshasa = congo.towns.get(0);
            assertThat(kinshasa.nationCode).isEqualTo("ZR");
            congo.code = "CD";
            session.flush();
            session.get(Town.class, kinshasa.id);
            assertThat(kinshasa.nationCode).isEqualTo("CD");
        });
    }

    @OnEachDatabase
    void aReferenceFindsAnObjectWhoseIdentifierWasJustChanged(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            congo.code = "CD";
            session.persist(new Town("Goma", congo));
        });
        assertThat(nations.rows("select name, nation_code from town order by name"))
                .containsExactly("Goma CD", "Kinshasa CD");
    }

    /** PKC-S4. */
    @OnEachDatabase
    void anObjectThatItIdentifiesHasAnotherIdentifierToo(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Nation congo = session.get(Nation.class, "ZR");
            Province katanga = session.get(Province.class, new ProvinceKey("ZR", 1));
            congo.code = "CD";
            session.flush();
            assertThat(session.get(Province.class, new ProvinceKey("CD", 1))).isSameAs(katanga);
            katanga.name = "Haut-Katanga";
            nations.takeSent();
            session.flush();
            assertThat(nations.takeSent())
                    .containsExactly("update province set name = ? where nation_code = ? and number = ?"
                            + " [Haut-Katanga, CD, 1]");
        });
    }

    @OnEachDatabase
    void anObjectThatItIdentifiesGoesBackWithIt(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        try (Session session = nations.openSession()) {
            Nation congo = session.get(Nation.class, "ZR");
            Province katanga = session.get(Province.class, new ProvinceKey("ZR", 1));
            congo.code = "CD";
            session.flush();
            session.rollback();
            assertThat(session.get(Province.class, new ProvinceKey("ZR", 1))).isSameAs(katanga);
            katanga.name = "Shaba";
            session.commit();
        }
        assertThat(nations.rows("select nation_code, name from province")).containsExactly("ZR Shaba");
    }

    /** SYN-S7, PKC-S5. */
    @OnEachDatabase
    void anObjectMovesToAnotherOneThatIdentifiesIt(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Nation zaire = session.get(Nation.class, "ZR");
            Nation angola = session.get(Nation.class, "AO");
            Province katanga = zaire.provinces.get(0);
            angola.provinces.add(katanga);
            nations.takeSent();
            session.flush();
            assertThat(nations.takeSent())
                    .containsExactly("update province set nation_code = ?, number = ? where nation_code = ? and"
                            + " number = ? [AO, 1, ZR, 1]");
            assertThat(session.get(Province.class, new ProvinceKey("AO", 1))).isSameAs(katanga);
            assertThat(zaire.provinces).isEmpty();
        });
        assertThat(nations.rows("select nation_code, name from province")).containsExactly("AO Katanga");
    }

    @OnEachDatabase
    void anObjectMovesToANewOneThatIdentifiesIt(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Province katanga = session.get(Province.class, new ProvinceKey("ZR", 1));
            Nation independent = new Nation("KAT", "Katanga");
            session.persist(independent);
            katanga.nation = Ref.of(independent);
            katanga.number = 2;
        });
        assertThat(nations.rows("select nation_code, number from province")).containsExactly("KAT 2");
    }

    @OnEachDatabase
    void oneThingAtATimeWhereBothChange(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        try (Session session = nations.openSession()) {
            Nation congo = session.get(Nation.class, "ZR");
            Province katanga = congo.provinces.get(0);
            congo.code = "CD";
            katanga.number = 2;
            nations.takeSent();
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("[TN697] Province#ProvinceKey[nation=ZR, number=1] and Nation#ZR, which"
                            + " identifies it, got other identifiers in one flush");
            assertThat(nations.takeSent()).isEmpty();
            session.rollback();
            assertThat(katanga.number).isEqualTo(1);
        }
    }

    /** PKC-S2, PKC-4: the row first, and then what refers to it, through all that is identified by it. */
    @OnEachDatabase
    void isFollowedByStatementsWhereTheDatabaseDoesNot(Database database) throws SQLException {
        TestDatabase havens = withHaven(database);
        havens.tenon().useTransaction(session -> {
            Haven hook = session.get(Haven.class, "HOOK");
            Pier pier = hook.piers.get(0);
            havens.takeSent();
            hook.code = "HVH";
            session.flush();
            assertThat(havens.takeSent())
                    .containsExactly(
                            "update haven set code = ? where code = ? [HVH, HOOK]",
                            "update pier set haven_code = ? where haven_code = ? [HVH, HOOK]",
                            "update mooring set pier_haven = ? where pier_haven = ? [HVH, HOOK]",
                            "update winch set pier_haven = ? where pier_haven = ? [HVH, HOOK]");
            assertThat(pier.id).isEqualTo(new PierKey("HVH", 4));
            assertThat(session.get(Pier.class, new PierKey("HVH", 4))).isSameAs(pier);
            pier.depth = 12;
        });
        assertThat(havens.rows("select haven_code, number, depth from pier")).containsExactly("HVH 4 12");
        assertThat(havens.rows("select pier_haven, pier_number from mooring")).containsExactly("HVH 4");
    }

    /** PKC-S8, as Tenon does better: nobody has touched the reference, and it follows all the same. */
    @OnEachDatabase
    void anObjectWhoseReferenceIsNotLoadedIsFoundByItsNewIdentifier(Database database) throws SQLException {
        TestDatabase nations = withNation(database);
        nations.tenon().useTransaction(session -> {
            Province katanga = session.get(Province.class, new ProvinceKey("ZR", 1));
            session.get(Nation.class, "ZR").code = "CD";
            session.flush();
            katanga.name = "Haut-Katanga";
        });
        assertThat(nations.rows("select nation_code, number, name from province"))
                .containsExactly("CD 1 Haut-Katanga");
    }

    /** PKC-S7: link rows on either side, values, and foreign keys that a collection writes follow by their old values. */
    @OnEachDatabase
    void collectionsFollowWhereTheDatabaseDoesNot(Database database) throws SQLException {
        TestDatabase cantons = new TestDatabase(database, Canton.class);
        cantons.tenon().useTransaction(session -> {
            Canton uri = new Canton("UR");
            Canton schwyz = new Canton("SZ");
            uri.twins.add(schwyz);
            schwyz.twins.add(uri);
            uri.mottos.add("Einer für alle");
            uri.glaciers.add(new Glacier("Hüfi"));
            session.persist(uri);
            session.persist(schwyz);
        });
        cantons.tenon().useTransaction(session -> {
            Canton uri = session.get(Canton.class, "UR");
            uri.code = "ALT";
            session.flush();
            assertThat(uri.twins).extracting(twin -> twin.code).containsExactly("SZ");
            assertThat(session.get(Canton.class, "SZ").twins).containsExactly(uri);
        });
        assertThat(cantons.rows("select canton_code, twins_code from canton_twin order by 1"))
                .containsExactly("ALT SZ", "SZ ALT");
        assertThat(cantons.rows("select canton_code from canton_motto")).containsExactly("ALT");
        assertThat(cantons.rows("select canton_code from glacier")).containsExactly("ALT");
    }

    @OnEachDatabase
    void anEmbeddedIdentifierIsReplaced(Database database) throws SQLException {
        TestDatabase havens = withHaven(database);
        try (Session session = havens.openSession()) {
            Pier pier = session.get(Pier.class, new PierKey("HOOK", 4));
            pier.id = new PierKey("HOOK", 5);
            session.flush();
            session.rollback();
            assertThat(pier.id).isEqualTo(new PierKey("HOOK", 4));
            pier.id = new PierKey("HOOK", 6);
            session.commit();
        }
        assertThat(havens.rows("select haven_code, number from pier")).containsExactly("HOOK 6");
        assertThat(havens.rows("select pier_haven, pier_number from mooring")).containsExactly("HOOK 6");
    }

    /** PKC-3: the flush gives the pier its identifier, and then comes to what refers to it. */
    @OnEachDatabase
    void whatMovesIsReferredToInTheSameFlush(Database database) throws SQLException {
        TestDatabase havens = withHaven(database);
        havens.tenon().useTransaction(session -> session.persist(new Winch()));
        havens.tenon().useTransaction(session -> {
            Pier pier = session.get(Pier.class, new PierKey("HOOK", 4));
            Haven delft = new Haven("DELFT");
            session.persist(delft);
            pier.haven = delft;
            session.get(Winch.class, 1L).pier = pier;
        });
        assertThat(havens.rows("select haven_code, number from pier")).containsExactly("DELFT 4");
        assertThat(havens.rows("select pier_haven, pier_number from winch")).containsExactly("DELFT 4");
    }

    /** The same, where the identifier changes because that of the haven does. */
    @OnEachDatabase
    void whatFollowsIsReferredToInTheSameFlush(Database database) throws SQLException {
        TestDatabase havens = withHaven(database);
        havens.tenon().useTransaction(session -> session.persist(new Winch()));
        havens.tenon().useTransaction(session -> {
            Pier pier = session.get(Pier.class, new PierKey("HOOK", 4));
            pier.haven.code = "HVH";
            session.get(Winch.class, 1L).pier = pier;
            Winch another = new Winch();
            another.pier = pier;
            session.persist(another);
        });
        assertThat(havens.rows("select pier_haven, pier_number from winch")).containsExactly("HVH 4", "HVH 4");
    }
}
