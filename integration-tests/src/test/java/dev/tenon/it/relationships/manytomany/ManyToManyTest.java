package dev.tenon.it.relationships.manytomany;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Link tables: what is loaded over them, and the rows that changes of either side write. */
class ManyToManyTest {

    private static TestDatabase library(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToManyTest.class);
        tables.run(
                "insert into scholar (id, name) values (1, 'Ada'), (2, 'Grace'), (3, 'Edsger')",
                "insert into paper (id, title) values (1, 'Notes'), (2, 'Compilers'), (3, 'Semaphores')",
                "insert into scholar_paper (scholar_id, paper_id) values (1, 1), (1, 2), (2, 2), (3, 3)",
                "insert into following (follower_id, followed_id) values (2, 1), (3, 1), (3, 2)",
                "insert into tongue (id, code) values (1, 'en'), (2, 'de'), (3, 'nl')",
                "insert into scholar_tongue (scholar_id, tongues_id) values (1, 1), (3, 1), (3, 3)");
        return tables;
    }

    private static List<String> links(TestDatabase tables) throws SQLException {
        return tables.rows("select scholar_id, paper_id from scholar_paper order by scholar_id, paper_id");
    }

    private static List<Scholar> all(Session session) {
        return session.list(select(Scholar.class).orderBy(Scholar_.id.asc()));
    }

    @OnEachDatabase
    void declaresAPrimaryKeyOverBothForeignKeys(Database database) throws SQLException {
        assertThat(library(database).tenon().schema().ddl())
                .contains("create table scholar_paper", "primary key (scholar_id, paper_id)")
                .contains("foreign key (paper_id) references paper");
    }

    @OnEachDatabase
    void loadsEachSideOnceForAllOwners(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            List<Scholar> scholars = all(session);
            tables.takeSent();
            assertThat(scholars.get(0).papers).extracting(paper -> paper.title).containsExactly("Compilers", "Notes");
            assertThat(scholars.get(2).papers).hasSize(1);
            assertThat(tables.takeSent())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith(
                            "select l.scholar_id, p.id, p.title from scholar_paper l join paper p on p.id = l.paper_id where l.scholar_id");

            assertThat(scholars.get(0).tongues).containsOnlyKeys("en");
            assertThat(scholars.get(2).tongues).containsOnlyKeys("en", "nl");
            assertThat(scholars.get(2).follows).containsExactlyInAnyOrder(scholars.get(0), scholars.get(1));
            assertThat(scholars.get(0).followers).containsExactlyInAnyOrder(scholars.get(1), scholars.get(2));
            Paper compilers = session.get(Paper.class, 2L);
            assertThat(compilers.scholars).containsExactly(scholars.get(1), scholars.get(0));
            assertThat(tables.takeOrigins())
                    .containsExactly(
                            "load Scholar.tongues",
                            "load Scholar.follows",
                            "load Scholar.followers",
                            "load Paper.scholars");
        });
    }

    @OnEachDatabase
    void isFetchedByEachStrategy(Database database) throws SQLException {
        TestDatabase tables = library(database);
        var query = select(Scholar.class).orderBy(Scholar_.id.asc());

        for (var fetched : List.of(
                query.fetch(
                        Scholar_.papers.then(Paper_.scholars), Scholar_.follows, Scholar_.followers, Scholar_.tongues),
                query.fetch(
                        Scholar_.papers.joined().then(Paper_.scholars),
                        Scholar_.follows.joined(),
                        Scholar_.followers.joined(),
                        Scholar_.tongues.joined()),
                query.fetch(
                        Scholar_.papers.joined().then(Paper_.scholars.joined()),
                        Scholar_.follows,
                        Scholar_.followers,
                        Scholar_.tongues),
                query.fetch(
                        Scholar_.papers.subquery().then(Paper_.scholars),
                        Scholar_.follows.subquery(),
                        Scholar_.followers.subquery(),
                        Scholar_.tongues.subquery()))) {
            List<Scholar> scholars = tables.tenon().inTransaction(session -> session.list(fetched));

            assertThat(scholars).hasSize(3);
            assertThat(scholars.get(0).papers).extracting(paper -> paper.title).containsExactly("Compilers", "Notes");
            assertThat(scholars.get(0).papers.iterator().next().scholars)
                    .containsExactly(scholars.get(1), scholars.get(0));
            assertThat(scholars.get(0).follows).isEmpty();
            assertThat(scholars.get(0).followers).hasSize(2);
            assertThat(scholars.get(2).tongues).containsOnlyKeys("en", "nl");
        }
    }

    @OnEachDatabase
    void writesALinkFromEitherSide(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Scholar grace = session.get(Scholar.class, 2L);
            Paper notes = session.get(Paper.class, 1L);
            Paper compilers = session.get(Paper.class, 2L);
            assertThat(compilers.scholars).contains(grace);
            assertThat(notes.scholars).doesNotContain(grace);
            grace.papers.add(notes);
            assertThat(notes.scholars).contains(grace);
            compilers.scholars.remove(grace);
            assertThat(grace.papers).containsExactly(notes);
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSent())
                    .hasSize(2)
                    .anyMatch(sql -> sql.startsWith("delete from scholar_paper"))
                    .anyMatch(sql -> sql.startsWith("insert into scholar_paper"));
        });

        assertThat(links(tables)).containsExactly("1 1", "1 2", "2 1", "3 3");
    }

    @OnEachDatabase
    void persistsNewTargetsOverTheLink(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Scholar barbara = new Scholar(4L, "Barbara");
            barbara.papers.add(new Paper(4L, "Abstraction"));
            barbara.papers.add(session.get(Paper.class, 1L));
            barbara.follows.add(session.get(Scholar.class, 1L));
            barbara.follows.add(barbara);
            barbara.tongues.put("en", session.get(Tongue.class, 1L));
            session.persist(barbara);
        });

        assertThat(tables.rows("select paper_id from scholar_paper where scholar_id = 4 order by paper_id"))
                .containsExactly("1", "4");
        assertThat(tables.rows("select followed_id from following where follower_id = 4 order by followed_id"))
                .containsExactly("1", "4");
        assertThat(tables.rows("select tongues_id from scholar_tongue where scholar_id = 4"))
                .containsExactly("1");
    }

    /** Nothing is removed but the links (CAS-14), whichever side is removed. */
    /** SYN-4: without places a list says who is there, and not how often. */
    @OnEachDatabase
    void storesOneRowForATargetThatAListHoldsTwice(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Scholar ada = session.get(Scholar.class, 1L);
            Scholar grace = session.get(Scholar.class, 2L);
            Scholar edsger = session.get(Scholar.class, 3L);
            assertThat(ada.follows).isEmpty();
            tables.takeSent();
            ada.follows.addAll(List.of(grace, edsger, grace));
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("insert into \"following\" (follower_id, followed_id) values (?, ?) [1, 2, 1, 3]");

            ada.follows.remove(grace);
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            ada.follows.remove(grace);
            session.flush();
            assertThat(tables.takeSent())
                    .containsExactly("delete from \"following\" where follower_id = ? and followed_id = ? [1, 2]");
        });

        assertThat(tables.rows("select followed_id from following where follower_id = 1"))
                .containsExactly("3");
    }

    /** A list shows what is there; with the last occurrence go all rows of the pair. */
    @OnEachDatabase
    void deletesAllRowsOfAPairThatOthersStoredTwice(Database database) throws SQLException {
        TestDatabase tables = library(database);
        tables.run("insert into following (follower_id, followed_id) values (2, 1)");

        tables.tenon().useTransaction(session -> {
            Scholar ada = session.get(Scholar.class, 1L);
            Scholar grace = session.get(Scholar.class, 2L);
            assertThat(grace.follows).containsExactly(ada, ada);
            tables.takeSent();
            grace.follows.remove(ada);
            session.flush();
            assertThat(tables.takeSent()).isEmpty();
            grace.follows.remove(ada);
        });

        assertThat(tables.takeOrigins()).containsExactly("delete Scholar.follows");
        assertThat(tables.rows("select count(*) from following where follower_id = 2"))
                .containsExactly("0");
    }

    @OnEachDatabase
    void deletesTheLinksOfARemovedObject(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Scholar.class, 1L)));
        assertThat(links(tables)).containsExactly("2 2", "3 3");
        assertThat(tables.rows("select follower_id, followed_id from following"))
                .containsExactly("3 2");
        assertThat(tables.rows("select scholar_id, tongues_id from scholar_tongue order by 1, 2"))
                .containsExactly("3 1", "3 3");

        tables.tenon().useTransaction(session -> session.remove(session.get(Paper.class, 2L)));
        assertThat(links(tables)).containsExactly("3 3");

        tables.tenon().useTransaction(session -> session.remove(session.get(Tongue.class, 3L)));
        assertThat(tables.rows("select scholar_id, tongues_id from scholar_tongue"))
                .containsExactly("3 1");
    }

    @OnEachDatabase
    void comparesAnExchangedCollection(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Scholar ada = session.get(Scholar.class, 1L);
            ada.papers = new HashSet<>(Set.of(session.get(Paper.class, 2L), session.get(Paper.class, 3L)));
            ada.tongues.remove("en");
            ada.tongues.put("de", session.get(Tongue.class, 2L));
            session.get(Scholar.class, 3L).follows.clear();
        });

        assertThat(links(tables)).containsExactly("1 2", "1 3", "2 2", "3 3");
        assertThat(tables.rows("select scholar_id, tongues_id from scholar_tongue order by 1, 2"))
                .containsExactly("1 2", "3 1", "3 3");
        assertThat(tables.rows("select follower_id, followed_id from following"))
                .containsExactly("2 1");
    }

    @OnEachDatabase
    void mergesADetachedGraph(Database database) throws SQLException {
        TestDatabase tables = library(database);
        Scholar detached = tables.tenon()
                .inTransaction(session -> session.one(
                        select(Scholar.class).where(Scholar_.id.eq(1L)).fetch(Scholar_.papers)));
        detached.name = "Ada Lovelace";
        detached.papers.removeIf(paper -> paper.id == 2);

        tables.tenon().useTransaction(session -> session.merge(detached));

        assertThat(tables.rows("select name from scholar where id = 1")).containsExactly("Ada Lovelace");
    }

    @OnEachDatabase
    void refreshesBothSides(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useTransaction(session -> {
            Scholar ada = session.get(Scholar.class, 1L);
            Paper semaphores = session.get(Paper.class, 3L);
            assertThat(semaphores.scholars).hasSize(1);
            ada.papers.add(semaphores);
            assertThat(semaphores.scholars).hasSize(2);
            session.refresh(ada);
            assertThat(semaphores.scholars).hasSize(1);
            assertThat(ada.papers).hasSize(2);
        });

        assertThat(links(tables)).hasSize(4);
    }

    @OnEachDatabase
    void saysThatALinkIsGone(Database database) throws SQLException {
        TestDatabase tables = library(database);

        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> {
                    Scholar ada = session.get(Scholar.class, 1L);
                    assertThat(ada.papers).hasSize(2);
                    session.flush();
                    ada.papers.clear();
                    try (var statement = session.connection().createStatement()) {
                        statement.execute("delete from scholar_paper where scholar_id = 1 and paper_id = 2");
                    }
                }))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("Scholar.papers");
    }

    @OnEachDatabase
    void isAskedInQueries(Database database) throws SQLException {
        TestDatabase tables = library(database);

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Scholar_.name)
                            .from(Scholar.class)
                            .join(Scholar_.papers)
                            .where(Paper_.title.eq("Compilers"))
                            .orderBy(Scholar_.name.asc())))
                    .containsExactly("Ada", "Grace");
            assertThat(session.list(select(Paper_.title)
                            .where(Paper_.scholars.any(Scholar_.name.eq("Ada")))
                            .orderBy(Paper_.title.asc())))
                    .containsExactly("Compilers", "Notes");
            assertThat(session.list(select(Scholar_.name).where(Scholar_.followers.isEmpty())))
                    .containsExactly("Edsger");
            assertThat(session.list(select(Scholar_.name).where(Scholar_.tongues.any(Tongue_.code.eq("nl")))))
                    .containsExactly("Edsger");
            Scholar ada = session.get(Scholar.class, 1L);
            assertThat(session.list(select(Scholar_.name)
                            .where(Scholar_.follows.contains(ada))
                            .orderBy(Scholar_.name.asc())))
                    .containsExactly("Edsger", "Grace");
            var followed = Scholar_.alias("followed");
            assertThat(session.list(select(Scholar_.name, followed.name)
                            .from(Scholar.class)
                            .join(Scholar_.follows, followed)
                            .orderBy(Scholar_.name.asc(), followed.name.asc())
                            .to((one, other) -> one + ">" + other)))
                    .containsExactly("Edsger>Ada", "Edsger>Grace", "Grace>Ada");
        });
    }
}
