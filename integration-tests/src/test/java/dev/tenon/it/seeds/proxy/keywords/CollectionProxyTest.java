package dev.tenon.it.seeds.proxy.keywords;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Association proxies that are sets, collections and lists (MAP-17). */
class CollectionProxyTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, CollectionProxyTest.class);
    }

    /** Ann with the keywords "blue" and "green", Bob with "green". */
    private static TestDatabase users(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            ForumKeyword green = new ForumKeyword("green");
            ForumUser ann = new ForumUser("Ann");
            ann.keywords.addAll(List.of(new ForumKeyword("blue"), green));
            ForumUser bob = new ForumUser("Bob");
            bob.keywords.add(green);
            session.persist(ann);
            session.persist(bob);
        });
        tables.takeSent();
        return tables;
    }

    private static ForumUser named(dev.tenon.Session session, String name) {
        return session.one(select(ForumUser.class).where(ForumUser_.name.eq(name)));
    }

    /** MAP-S13; what the attribute holds when its object is persisted is added. */
    @OnEachDatabase
    void insertsAssociationObjectsOfANewObject(Database database) throws SQLException {
        TestDatabase tables = empty(database);

        tables.tenon().useTransaction(session -> {
            ForumUser ann = new ForumUser("Ann");
            ann.keywords.add(new ForumKeyword("blue"));
            session.persist(ann);
            ann.keywords.add(new ForumKeyword("green"));
            assertThat(ann.userKeywords).hasSize(2).allMatch(each -> each.user == ann);
        });

        assertThat(tables.takeOrigins())
                .containsExactlyInAnyOrder("insert ForumUser", "insert ForumKeyword", "insert ForumUserKeyword");
        assertThat(tables.rows("select u.name, k.word from forum_user_keyword a join forum_user u on u.id = a.user_id"
                        + " join forum_keyword k on k.id = a.keyword_id order by k.word"))
                .containsExactly("Ann blue", "Ann green");
    }

    /** One statement for the association objects of all peers, and one for what they show. */
    @OnEachDatabase
    void readsThroughBothHopsForAllPeers(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            List<ForumUser> users = session.list(select(ForumUser.class).orderBy(ForumUser_.name.asc()));
            tables.takeOrigins();

            assertThat(users.get(0).keywords)
                    .extracting(keyword -> keyword.word)
                    .containsExactlyInAnyOrder("blue", "green");
            assertThat(users.get(1).keywords)
                    .extracting(keyword -> keyword.word)
                    .containsExactly("green");

            assertThat(tables.takeOrigins())
                    .containsExactly("load ForumUser.userKeywords", "load ForumUserKeyword.keyword");
        });
    }

    /** MAP-S14: only the association object goes. */
    @OnEachDatabase
    void deletesTheAssociationObjectOfWhatIsRemoved(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            ForumUser ann = named(session, "Ann");
            ann.keywords.removeIf(keyword -> keyword.word.equals("blue"));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).singleElement().asString().startsWith("delete from forum_user_keyword where id");
        assertThat(tables.rows("select word from forum_keyword order by word")).containsExactly("blue", "green");
        assertThat(tables.rows("select count(*) from forum_user_keyword")).containsExactly("2");
    }

    /** The association objects of what stays are kept. */
    @OnEachDatabase
    void replacesByDifference(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            ForumUser ann = named(session, "Ann");
            ForumKeyword green = ann.keywords.stream()
                    .filter(keyword -> keyword.word.equals("green"))
                    .findFirst()
                    .orElseThrow();
            ann.keywords = Set.of(green, new ForumKeyword("red"));
            tables.takeOrigins();
            session.flush();
            assertThat(tables.takeOrigins())
                    .containsExactlyInAnyOrder(
                            "insert ForumKeyword", "insert ForumUserKeyword", "delete ForumUserKeyword");
            assertThat(ann.userKeywords).hasSize(2);
            ann.keywords.clear();
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("delete ForumUserKeyword");
        });

        assertThat(tables.rows("select u.name from forum_user_keyword a join forum_user u on u.id = a.user_id"))
                .containsExactly("Bob");
    }

    /** An object that is written, or read again, keeps its view. */
    @OnEachDatabase
    void writesNothingForTheProxyItself(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            ForumUser ann = named(session, "Ann");
            Set<ForumKeyword> view = ann.keywords;
            ann.name = "Anna";
            session.flush();
            assertThat(ann.keywords).isSameAs(view);
            ann.keywords = Set.of();
            session.refresh(ann);
            assertThat(ann.keywords).hasSize(2);
        });

        assertThat(tables.takeSent())
                .filteredOn(sql -> !sql.startsWith("select"))
                .containsExactly("update forum_user set name = ? where id = ? [Anna, 1]");
    }

    /** Nothing can make a ForumUserKeyword of a text, so it is only read. */
    @OnEachDatabase
    void readsACollectionWithoutACreator(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            ForumUser bob = named(session, "Bob");
            bob.userKeywords.iterator().next().specialKey = "sk1";

            assertThat(bob.specialKeys).containsExactly("sk1");
            assertThatThrownBy(() -> bob.specialKeys.add("sk2"))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining("ForumUser.specialKeys has no creator");
        });
    }

    /** A list has the positions of its relationship's list. */
    @OnEachDatabase
    void keepsAListInStep(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.tenon().useTransaction(session -> {
            ForumUser ann = new ForumUser("Ann");
            ann.titles().addAll(List.of("one", "two"));
            session.persist(ann);
            assertThat(ann.titles()).containsExactly("one!", "two!");
            assertThat(ann.posts()).allMatch(post -> post.author() == ann);
        });

        tables.tenon().useTransaction(session -> {
            ForumUser ann = named(session, "Ann");
            ann.titles().set(0, "three");
            ann.titles().remove("two!");
            ann.titles().add(0, "four");
            assertThat(ann.posts()).extracting(Object::toString).containsExactly("null four!", "null three!");
        });
        assertThat(tables.rows("select title from forum_post order by title")).containsExactly("four!", "three!");

        tables.tenon().useTransaction(session -> {
            ForumUser ann = named(session, "Ann");
            ann.setTitles(List.of("five", "three!"));
        });
        assertThat(tables.rows("select title from forum_post order by title")).containsExactly("five!", "three!");
    }

    /** MAP-19. */
    @OnEachDatabase
    void asksForWhatIsShown(Database database) throws SQLException {
        TestDatabase tables = users(database);

        tables.tenon().useTransaction(session -> {
            ForumKeyword blue = session.one(select(ForumKeyword.class).where(ForumKeyword_.word.eq("blue")));
            tables.takeSent();

            assertThat(session.list(select(ForumUser.class).where(ForumUser_.keywords.contains(blue))))
                    .extracting(user -> user.name)
                    .containsExactly("Ann");
            assertThat(session.list(
                            select(ForumUser.class).where(ForumUser_.keywords.any(ForumKeyword_.word.eq("blue")))))
                    .hasSize(1);
            assertThat(session.list(select(ForumUser.class).where(ForumUser_.titles.contains("none"))))
                    .isEmpty();
            assertThat(session.list(select(ForumUser.class).where(ForumUser_.keywords.isEmpty())))
                    .isEmpty();

            assertThat(tables.takeSent())
                    .containsExactly(
                            "select fu.id, fu.name from forum_user fu where exists (select 1 from forum_user_keyword fuk"
                                    + " where fuk.user_id = fu.id and fuk.keyword_id = ?) [1]",
                            "select fu.id, fu.name from forum_user fu where exists (select 1 from forum_user_keyword fuk"
                                    + " where fuk.user_id = fu.id and exists (select 1 from forum_keyword fk"
                                    + " where fk.id = fuk.keyword_id and fk.word = ?)) [blue]",
                            "select fu.id, fu.name from forum_user fu where exists (select 1 from forum_post fp"
                                    + " where fp.author_id = fu.id and fp.title = ?) [none]",
                            "select fu.id, fu.name from forum_user fu where not exists (select 1 from forum_user_keyword fuk"
                                    + " where fuk.user_id = fu.id) []");
        });
    }

    @OnEachDatabase
    void fetchesBothHops(Database database) throws SQLException {
        TestDatabase tables = users(database);

        List<ForumUser> users = tables.tenon()
                .inTransaction(session -> session.list(
                        select(ForumUser.class).orderBy(ForumUser_.name.asc()).fetch(ForumUser_.keywords)));

        assertThat(users.get(0).keywords).hasSize(2);
        assertThat(tables.takeOrigins()).hasSize(3);
    }
}
