package dev.tenon.it.inheritance;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.CollectionListener;
import dev.tenon.Session;
import dev.tenon.annotation.Projection;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rows of a hierarchy become objects of their classes, by whatever way they are read (LOD-32). */
class PolymorphicLoadingTest {
    private static TestDatabase filled(Database database) throws SQLException {
        return Performers.stored(database, PolymorphicLoadingTest.class);
    }

    /** One statement reads the tables of all classes. */
    @OnEachDatabase
    void aQueryOfTheRootGivesObjectsOfAllClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<Performer> all = tables.tenon()
                .inTransaction(session -> session.list(select(Performer.class).orderBy(Performer_.id.asc())));

        assertThat(tables.takeSent())
                .containsExactly(
                        "select p.id, p.name, p.version, p.house_id, p.impresario_id, p_2.balls, p_3.octaves,"
                                + " p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id, p_2.id, p_3.id,"
                                + " p_4.vocalist_id from performer p left join acrobat p_2 on p_2.id = p.id left join vocalist"
                                + " p_3 on p_3.id = p.id left join top_vocalist p_4 on p_4.vocalist_id = p.id order by p.id []");
        assertThat(all)
                .extracting(Object::getClass)
                .isEqualTo(List.of(Performer.class, Vocalist.class, Headliner.class, Acrobat.class));
        Vocalist ella = (Vocalist) all.get(1);
        assertThat(ella.octaves).isEqualTo(2);
        assertThat(ella.compass).isEqualTo(new Compass("c", "e"));
        Headliner maria = (Headliner) all.get(2);
        assertThat(maria.octaves).isEqualTo(3);
        assertThat(maria.fee).isEqualByComparingTo("1000");
        assertThat(((Acrobat) all.get(3)).balls()).isEqualTo(5);
    }

    /** What has no row in the subclass's table is no object of it. */
    @OnEachDatabase
    void aQueryOfASubclassGivesItsObjectsAndThoseBelow(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Vocalist> vocalists = session.list(
                    select(Vocalist.class).where(Vocalist_.octaves.gt(1)).orderBy(Vocalist_.name.desc()));
            assertThat(vocalists).extracting(each -> each.name).containsExactly("Maria", "Ella");
            assertThat(vocalists.get(0)).isInstanceOf(Headliner.class);
        });

        assertThat(tables.takeSent())
                .containsExactly("select p.id, p.name, p.version, p.house_id, p.impresario_id, null, p_3.octaves,"
                        + " p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id, null, p_3.id,"
                        + " p_4.vocalist_id from performer p join vocalist p_3 on"
                        + " p_3.id = p.id left join top_vocalist p_4 on p_4.vocalist_id = p.id where p_3.octaves > ?"
                        + " order by p.name desc [1]");
    }

    @OnEachDatabase
    void findsByTheClassOrASuperclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Performer maria = session.get(Performer.class, Performers.MARIA);
            assertThat(maria).isInstanceOf(Headliner.class);
            assertThat(session.find(Vocalist.class, Performers.MARIA)).isSameAs(maria);
            assertThat(session.find(Acrobat.class, Performers.MARIA)).isNull();
            assertThat(session.find(Acrobat.class, Performers.PAT)).isNull();
        });

        assertThat(tables.takeSent()).hasSize(2);
    }

    /** LOD-2: what is loaded already, and of another class, is not asked for again. */
    @OnEachDatabase
    void aCollectionOfTheRootHoldsAllClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            PlayHouse house = session.get(PlayHouse.class, 1L);
            assertThat(house.performers)
                    .extracting(each -> each.getClass().getSimpleName())
                    .containsExactlyInAnyOrder("Performer", "Vocalist", "Headliner", "Acrobat");
        });

        assertThat(tables.takeSql().get(1))
                .isEqualTo("select p.house_id, p.id, p.name, p.version, p.house_id, p.impresario_id, p_2.balls,"
                        + " p_3.octaves, p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id,"
                        + " p_2.id, p_3.id, p_4.vocalist_id from performer p left join acrobat p_2 on p_2.id = p.id left"
                        + " join vocalist p_3 on p_3.id = p.id left join top_vocalist p_4 on p_4.vocalist_id = p.id where"
                        + " p.house_id in (…)");
    }

    /** A collection that a subclass adds is loaded for all of its objects at once, and for no others. */
    @OnEachDatabase
    void aCollectionOfASubclassIsLoadedForItsPeers(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Performer> all = session.list(select(Performer.class).orderBy(Performer_.id.asc()));
            tables.takeSent();
            assertThat(((Vocalist) all.get(1)).arias)
                    .extracting(aria -> aria.title)
                    .containsExactly("Summertime");
            assertThat(((Vocalist) all.get(2)).arias)
                    .extracting(aria -> aria.title)
                    .containsExactly("Tosca");
        });

        assertThat(tables.takeSent().get(0))
                .startsWith("select a.vocalist_id, a.id")
                .endsWith("[[2, 3]]");
    }

    /** LOD-11: the derived table says which objects they are. */
    @OnEachDatabase
    void joinsACollectionToALimitedQueryOfASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<Vocalist> joined = tables.tenon()
                .inTransaction(session -> session.list(select(Vocalist.class)
                        .orderBy(Vocalist_.octaves.desc())
                        .limit(1)
                        .fetch(Vocalist_.arias.joined())));

        assertThat(joined).singleElement().isInstanceOf(Headliner.class);
        assertThat(joined.get(0).arias).hasSize(1);
        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .endsWith(" limit ?) p left join aria a on a.vocalist_id = p.id order by p.o1 desc [1]");
    }

    @OnEachDatabase
    void fetchesACollectionOfASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<Performer> all = tables.tenon()
                .inTransaction(session -> session.list(
                        select(Performer.class).orderBy(Performer_.id.asc()).fetch(Vocalist_.arias)));
        assertThat(((Vocalist) all.get(2)).arias).hasSize(1);
        assertThat(tables.takeSent()).hasSize(2);

        List<Vocalist> joined = tables.tenon()
                .inTransaction(session -> session.list(
                        select(Vocalist.class).orderBy(Vocalist_.id.asc()).fetch(Vocalist_.arias.joined())));
        assertThat(joined).extracting(each -> each.arias.size()).containsExactly(1, 1);
        assertThat(tables.takeSent())
                .containsExactly("select p.id, p.name, p.version, p.house_id, p.impresario_id, null, p_3.octaves,"
                        + " p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id, null, p_3.id,"
                        + " p_4.vocalist_id, a.id, a.title, a.vocalist_id from performer p join vocalist p_3 on p_3.id = p.id left join top_vocalist p_4 on"
                        + " p_4.vocalist_id = p.id left join aria a on a.vocalist_id = p.id order by p.id []");
    }

    @OnEachDatabase
    void aReferenceToASubclassIsLoadedAsOne(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<Aria> arias = session.list(select(Aria.class).orderBy(Aria_.id.asc()));
            tables.takeSent();
            assertThat(Objects.requireNonNull(arias.get(0).vocalist).get().octaves)
                    .isEqualTo(2);
            assertThat(Objects.requireNonNull(arias.get(1).vocalist).get()).isInstanceOf(Headliner.class);
        });

        assertThat(tables.takeSent()).hasSize(1);
    }

    @OnEachDatabase
    void aPathLeadsToAnAttributeOfASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<String> titles = tables.tenon()
                .inTransaction(session -> session.list(select(Aria_.title)
                        .from(Aria.class)
                        .where(
                                Aria_.vocalist().octaves.ge(3),
                                Aria_.vocalist().name.eq("Maria"))));

        assertThat(titles).containsExactly("Tosca");
        assertThat(tables.takeSent())
                .containsExactly(
                        "select a.title from aria a left join (performer p join vocalist p_3 on p_3.id = p.id) on p.id"
                                + " = a.vocalist_id where p_3.octaves >= ? and p.name = ? [3, Maria]");
    }

    /** An attribute of a subclass is null in rows of other classes. */
    @OnEachDatabase
    void aQueryOfTheRootMayAskForAttributesOfSubclasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.list(select(Performer_.name)
                            .from(Performer.class)
                            .where(Vocalist_.octaves.ge(3).or(Acrobat_.balls.gt(1)))
                            .orderBy(Performer_.name.asc())))
                    .containsExactly("Jo", "Maria");
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "select p.name from performer p left join acrobat p_2 on p_2.id = p.id left join vocalist p_3"
                                + " on p_3.id = p.id where p_3.octaves >= ? or p_2.balls > ? order by p.name [3, 1]");
    }

    @OnEachDatabase
    void existsAndCountsOfSubclasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.one(select(count()).from(Vocalist.class))).isEqualTo(2L);
            assertThat(session.count(select(Headliner.class))).isEqualTo(1L);
            assertThat(session.list(select(Vocalist_.name)
                            .from(Vocalist.class)
                            .where(Vocalist_.arias.any(Aria_.title.eq("Tosca")))))
                    .containsExactly("Maria");
            assertThat(session.list(select(PlayHouse.class).where(PlayHouse_.performers.any(Performer_.name.eq("Jo")))))
                    .hasSize(1);
        });
        assertThat(tables.takeSql())
                .containsExactly(
                        "select count(*) from performer p join vocalist p_3 on p_3.id = p.id",
                        "select count(*) from performer p join vocalist p_3 on p_3.id = p.id join top_vocalist p_4 on"
                                + " p_4.vocalist_id = p.id",
                        "select p.name from performer p join vocalist p_3 on p_3.id = p.id where exists (select 1 from"
                                + " aria a where a.vocalist_id = p.id and a.title = ?)",
                        "select ph.id, ph.city from play_house ph where exists (select 1 from performer p where"
                                + " p.house_id = ph.id and p.name = ?)");
    }

    @OnEachDatabase
    void streamsObjectsOfAllClasses(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            List<String> classes = new ArrayList<>();
            try (var all = session.stream(select(Performer.class).orderBy(Performer_.id.asc()))) {
                all.forEach(each -> classes.add(each.getClass().getSimpleName()));
            }
            assertThat(classes).containsExactly("Performer", "Vocalist", "Headliner", "Acrobat");
        });
    }

    record Fee(String name, int octaves, BigDecimal fee) {}

    @OnEachDatabase
    void readsColumnsOfSeveralTables(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<Fee> fees = tables.tenon()
                .inTransaction(session -> session.list(select(Headliner_.name, Headliner_.octaves, Headliner_.fee)
                        .from(Headliner.class)
                        .to(Fee::new)));

        assertThat(fees).hasSize(1);
        assertThat(fees.get(0).name()).isEqualTo("Maria");
        assertThat(tables.takeSent())
                .containsExactly(
                        "select p.name, p_3.octaves, p_4.fee from performer p join vocalist p_3 on p_3.id = p.id join"
                                + " top_vocalist p_4 on p_4.vocalist_id = p.id []");
    }

    /** An attribute that all classes have leads to those of one class: the others are none of the collection. */
    @OnEachDatabase
    void aCollectionOfASubclassLeavesOtherClassesOut(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.run("insert into impresario (name) values ('Barnum')", "update performer set impresario_id = 1");

        tables.tenon().useTransaction(session -> {
            Impresario barnum = session.get(Impresario.class, 1L);
            assertThat(barnum.vocalists).extracting(each -> each.name).containsExactlyInAnyOrder("Ella", "Maria");
            tables.takeSent();
            assertThat(session.count(
                            select(Impresario.class).where(Impresario_.vocalists.any(Vocalist_.name.eq("Jo")))))
                    .isZero();
            assertThat(session.list(select(Vocalist_.name)
                            .from(Impresario.class)
                            .join(Impresario_.vocalists)
                            .orderBy(Vocalist_.name.asc())))
                    .containsExactly("Ella", "Maria");
            assertThat(session.list(select(Impresario.class).fetch(Impresario_.vocalists.joined())))
                    .hasSize(1);
        });

        assertThat(tables.takeSql().get(0))
                .isEqualTo(
                        "select count(*) from impresario i where exists (select 1 from performer p join vocalist p_3 on"
                                + " p_3.id = p.id where p.impresario_id = i.id and p.name = ?)");
    }

    @Projection(Headliner.class)
    record FeeOfHeadliner(String name, BigDecimal fee) {}

    @OnEachDatabase
    void projectsASubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        List<FeeOfHeadliner> fees = tables.tenon().inTransaction(session -> session.list(select(FeeOfHeadliner.class)));

        assertThat(fees).extracting(FeeOfHeadliner::name).containsExactly("Maria");
        assertThat(tables.takeSent())
                .containsExactly(
                        "select p.name, p_4.fee from performer p join vocalist p_3 on p_3.id = p.id join top_vocalist"
                                + " p_4 on p_4.vocalist_id = p.id []");
    }

    /** Somebody who listens to a collection in one class hears nothing of others. */
    @OnEachDatabase
    void tellsCollectionListenersByClass(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<String> heard = new ArrayList<>();
        CollectionListener<Headliner, Aria> listener = new CollectionListener<>() {
            @Override
            public void appended(Session session, Headliner headliner, Aria aria) {
                heard.add(headliner.name + " sings " + aria.title);
            }
        };

        tables.another(options -> options.listen(Headliner_.arias, listener)).useTransaction(session -> {
            session.get(Vocalist.class, Performers.ELLA).arias.add(new Aria("Misty"));
            session.get(Vocalist.class, Performers.MARIA).arias.add(new Aria("Norma"));
        });

        assertThat(heard).containsExactly("Maria sings Norma");
    }
}
