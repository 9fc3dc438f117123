package dev.tenon.it.inheritance;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

/** Relationships that a subclass declares: their foreign keys stand in its table. */
class SubclassRelationshipTest {
    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = Performers.stored(database, SubclassRelationshipTest.class);
        tables.run("update vocalist set teacher_id = 2 where id = 3", "update top_vocalist set home_id = 1");
        return tables;
    }

    private static List<String> teachers(TestDatabase tables) throws SQLException {
        return tables.rows("select id, teacher_id from vocalist order by id");
    }

    @OnEachDatabase
    void readsAndFollowsThem(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Headliner maria = session.get(Headliner.class, Performers.MARIA);
            assertThat(Objects.requireNonNull(maria.teacher).get().name).isEqualTo("Ella");
            assertThat(Objects.requireNonNull(maria.home).get().city).isEqualTo("Bath");
            tables.takeSent();
            assertThat(maria.teacher.get().pupils).containsExactly(maria);
            assertThat(maria.home.get().headliners).containsExactly(maria);
        });

        assertThat(tables.takeSql())
                .containsExactly(
                        "select p_3.teacher_id, p.id, p.name, p.version, p.house_id, p.impresario_id, null,"
                                + " p_3.octaves, p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id,"
                                + " null, p_3.id, p_4.vocalist_id from performer p join"
                                + " vocalist p_3 on p_3.id = p.id left join top_vocalist p_4 on p_4.vocalist_id = p.id where"
                                + " p_3.teacher_id in (…)",
                        "select p_4.home_id, p.id, p.name, p.version, p.house_id, p.impresario_id, null,"
                                + " p_3.octaves, p_3.register, p_3.lowest, p_3.highest, p_3.teacher_id, p_4.fee, p_4.home_id,"
                                + " null, p_3.id, p_4.vocalist_id from performer p join"
                                + " vocalist p_3 on p_3.id = p.id join top_vocalist p_4 on p_4.vocalist_id = p.id where"
                                + " p_4.home_id in (…)");
    }

    /** VER-5: the table of the subclass is written, and the version, which stands in the root's. */
    @OnEachDatabase
    void writesThemIntoTheTableOfTheSubclass(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Headliner maria = session.get(Headliner.class, Performers.MARIA);
            tables.takeSent();
            maria.teacher = null;
            maria.home = Ref.of(PlayHouse.class, 1L);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update performer set version = ? where id = ? and version = ? [2, 3, 1]",
                        "update vocalist set teacher_id = ? where id = ? [null, 3]");
    }

    /** Both ends are rows of one table, and of one table below it: the teacher's are inserted first. */
    @OnEachDatabase
    void ordersNewRowsOfOneHierarchy(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Vocalist pupil = new Vocalist("Pia", 1);
            Headliner teacher = new Headliner("Tom", 3, BigDecimal.ONE);
            pupil.teacher = Ref.of(teacher);
            session.persist(pupil);
            session.persist(teacher);
        });

        assertThat(tables.rows("select v.octaves, t.octaves from vocalist v join vocalist t on t.id = v.teacher_id"
                        + " where v.octaves = 1"))
                .containsExactly("1 3");
    }

    @OnEachDatabase
    void keepsBothSidesInStep(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Vocalist ella = session.get(Vocalist.class, Performers.ELLA);
            Vocalist maria = session.get(Vocalist.class, Performers.MARIA);
            ella.pupils.remove(maria);
            assertThat(maria.teacher).isNull();
            maria.pupils.add(ella);
            assertThat(Objects.requireNonNull(ella.teacher).get()).isSameAs(maria);
        });

        assertThat(teachers(tables)).containsExactly("2 3", "3 null");
    }

    /** CAS-10: children that stay lose their foreign key before the parent goes. */
    @OnEachDatabase
    void aDeletedTargetIsLetGo(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Vocalist.class, Performers.ELLA)));

        assertThat(teachers(tables)).containsExactly("3 null");
    }

    @OnEachDatabase
    void queriesReachThemFromBothSides(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            assertThat(session.list(select(Vocalist_.name)
                            .from(Vocalist.class)
                            .where(Vocalist_.teacher().name.eq("Ella"))))
                    .containsExactly("Maria");
            assertThat(session.list(select(PlayHouse_.city)
                            .from(PlayHouse.class)
                            .where(PlayHouse_.headliners.any(Headliner_.octaves.eq(3)))))
                    .containsExactly("Bath");
            assertThat(session.list(select(Headliner_.name)
                            .from(PlayHouse.class)
                            .join(PlayHouse_.headliners)
                            .where(Headliner_.teacher.isNotNull())))
                    .containsExactly("Maria");
            assertThat(session.list(select(PlayHouse.class).fetch(PlayHouse_.headliners.joined())))
                    .hasSize(1);
        });

        assertThat(tables.takeSql().subList(0, 3))
                .containsExactly(
                        "select p.name from performer p join vocalist p_3 on p_3.id = p.id left join (performer p2 join"
                                + " vocalist p2_3 on p2_3.id = p2.id) on p2.id = p_3.teacher_id where p2.name = ?",
                        "select ph.city from play_house ph where exists (select 1 from performer p join vocalist p_3 on"
                                + " p_3.id = p.id join top_vocalist p_4 on p_4.vocalist_id = p.id where p_4.home_id = ph.id and"
                                + " p_3.octaves = ?)",
                        "select p.name from play_house ph join (performer p join top_vocalist p_4 on p_4.vocalist_id ="
                                + " p.id) on p_4.home_id = ph.id join vocalist p_3 on p_3.id = p.id where p_3.teacher_id is not"
                                + " null");
    }
}
