package dev.tenon.it.relationships.peers;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.NotLoadedException;
import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Touching one object's association loads it for the objects that came with it: N+1 does not happen. */
class PeersTest {
    private static final int MANY = 1201;

    private static TestDatabase shelters(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, PeersTest.class);
        String numbers = "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + MANY + ") ";
        tables.run(
                "insert into region (id) " + numbers + "select i from n",
                "insert into shelter (id, region_id) " + numbers + "select i, i from n",
                "insert into animal (id, shelter_id) " + numbers + "select i, i from n");
        return tables;
    }

    /** LOD-S9: 500, 500 and 201 owners, and only the chunks that are touched. */
    @OnEachDatabase
    void loadsByChunksOf500(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            List<Shelter> all = session.list(select(Shelter.class).orderBy(Shelter_.id.asc()));
            tables.takeSent();
            assertThat(all.get(700).animals).hasSize(1);
            assertThat(tables.takeOrigins()).hasSize(1);
            assertThat(all.get(501).animals).hasSize(1);
            assertThat(tables.takeOrigins()).isEmpty();
            assertThat(all).allMatch(shelter -> shelter.animals.get(0).shelter.get() == shelter);
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals", "load Shelter.animals");

            assertThat(all).allMatch(shelter -> shelter.region.get().id.equals(shelter.id));
            assertThat(tables.takeOrigins())
                    .containsExactly("load Shelter.region", "load Shelter.region", "load Shelter.region");
        });
    }

    @OnEachDatabase
    void fetchesByChunksOf500(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        List<Shelter> all = tables.tenon().inTransaction(session -> {
            tables.takeSent();
            return session.list(select(Shelter.class)
                    .orderBy(Shelter_.id.asc())
                    .fetch(Shelter_.animals.then(Animal_.seen), Shelter_.region));
        });

        assertThat(tables.takeOrigins())
                .filteredOn(origin -> origin.startsWith("load"))
                .containsExactly(
                        "load Shelter.animals",
                        "load Shelter.animals",
                        "load Shelter.animals",
                        "load Animal.seen",
                        "load Animal.seen",
                        "load Animal.seen",
                        "load Shelter.region",
                        "load Shelter.region",
                        "load Shelter.region");
        assertThat(all).allMatch(shelter -> shelter.animals.get(0).seen.isEmpty() && shelter.region.isLoaded());
    }

    /** What a second level lacks is loaded for all that came with it, whoever their owners are. */
    @OnEachDatabase
    void loadsTheNextLevelForAllOwners(Database database) throws SQLException {
        TestDatabase tables = shelters(database);
        tables.run("insert into animal_region (animal_id, seen_id) values (1, 5), (2, 6)");

        tables.tenon().useSession(session -> {
            List<Shelter> few = session.list(
                    select(Shelter.class).orderBy(Shelter_.id.asc()).limit(10));
            tables.takeSent();
            for (Shelter shelter : few) {
                for (Animal animal : shelter.animals) {
                    animal.seen.size();
                }
            }
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals", "load Animal.seen");
            assertThat(few.get(0).animals.get(0).seen)
                    .extracting(region -> region.id)
                    .containsExactly(5L);
        });
    }

    /** Objects that were found one by one, what they refer to, and references that were made by hand. */
    @OnEachDatabase
    void whatCameOneByOneIsLoadedTogether(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            List<Shelter> found = new ArrayList<>();
            for (long id = 1; id <= 20; id++) {
                found.add(session.get(Shelter.class, id));
            }
            tables.takeSent();
            assertThat(found).allMatch(shelter -> shelter.animals.size() == 1);
            assertThat(found).allMatch(shelter -> shelter.region.get().id.equals(shelter.id));
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals", "load Shelter.region");

            List<Ref<Region>> made = new ArrayList<>();
            for (long id = 101; id <= 120; id++) {
                made.add(session.reference(Region.class, id));
            }
            assertThat(made).allMatch(reference -> reference.get() != null);
            assertThat(tables.takeOrigins()).containsExactly("load Region");
        });
    }

    /** A chunk of those that were found one by one is as large as any other. */
    @OnEachDatabase
    void whatCameOneByOneIsLoadedInChunks(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            List<Shelter> found = new ArrayList<>();
            for (long id = 1; id <= 520; id++) {
                found.add(session.get(Shelter.class, id));
            }
            tables.takeSent();
            assertThat(found).allMatch(shelter -> shelter.animals.size() == 1);
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals", "load Shelter.animals");
        });
    }

    /** What is refreshed one by one is lazy again, and loaded together again. */
    @OnEachDatabase
    void whatIsRefreshedOneByOneIsLoadedTogether(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            List<Shelter> few = session.list(
                    select(Shelter.class).orderBy(Shelter_.id.asc()).limit(10));
            few.forEach(session::refresh);
            tables.takeSent();
            assertThat(few).allMatch(shelter -> shelter.animals.size() == 1);
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals");
        });
    }

    /** The latest query that returned an entity defines its peers, those of its references included. */
    @OnEachDatabase
    void whatWasFoundJoinsThePeersOfALaterQuery(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            Shelter first = session.get(Shelter.class, 1L);
            List<Shelter> few = session.list(
                    select(Shelter.class).orderBy(Shelter_.id.asc()).limit(10));
            tables.takeSent();
            assertThat(few.get(0)).isSameAs(first);
            assertThat(few).allMatch(shelter -> shelter.region.get().id.equals(shelter.id));
            assertThat(few).allMatch(shelter -> shelter.animals.size() == 1);
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.region", "load Shelter.animals");
        });
    }

    /** The elements of a collection are peers of those that came with them, not of what their owner's query gave. */
    @OnEachDatabase
    void anObjectInACollectionAndInAQueryBelongsToTheLaterOne(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            List<Shelter> few = session.list(
                    select(Shelter.class).orderBy(Shelter_.id.asc()).limit(3));
            Animal first = few.get(0).animals.get(0);
            List<Animal> queried = session.list(
                    select(Animal.class).where(Animal_.id.between(1L, 5L)).orderBy(Animal_.id.asc()));
            tables.takeSent();
            assertThat(queried.get(0)).isSameAs(first);
            assertThat(first.seen).isEmpty();
            assertThat(queried).allMatch(animal -> animal.seen.isEmpty());
            assertThat(tables.takeSent()).singleElement().asString().contains("5");
        });
    }

    /** New objects that were written, and whose collections are lazy again. */
    @OnEachDatabase
    void whatWasPersistedAndExpiredIsLoadedTogether(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useTransaction(session -> {
            List<Shelter> made = new ArrayList<>();
            for (long id = 2001; id <= 2010; id++) {
                Shelter shelter = new Shelter();
                shelter.id = id;
                session.persist(shelter);
                made.add(shelter);
            }
            session.flush();
            made.forEach(shelter -> session.expire(shelter, Shelter_.animals));
            tables.takeSent();
            assertThat(made).allMatch(shelter -> shelter.animals.isEmpty());
            assertThat(tables.takeOrigins()).containsExactly("load Shelter.animals");
        });
    }

    @OnEachDatabase
    void doesNotReachBeyondItsSession(Database database) throws SQLException {
        TestDatabase tables = shelters(database);

        tables.tenon().useSession(session -> {
            Shelter shelter = session.get(Shelter.class, 1L);
            session.clear();
            assertThatThrownBy(() -> shelter.animals.size())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Shelter.animals of Shelter#1")
                    .hasMessageContaining(".fetch(Shelter_.animals)");
            assertThatThrownBy(() -> shelter.region.get())
                    .isInstanceOf(NotLoadedException.class)
                    .hasMessageContaining("Shelter.region");
            Shelter again = session.get(Shelter.class, 1L);
            assertThat(again).isNotSameAs(shelter);
            assertThat(again.animals).hasSize(1);
            session.detach(again);
            assertThat(again.animals).hasSize(1);
        });
    }
}
