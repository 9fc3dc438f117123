package dev.tenon.it.seeds.basic.association;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;

/** Section "Association Object". */
class AssociationObjectTest {

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AssociationObjectTest.class);
        tables.run(
                "insert into trainee (id, name) values (1, 'Ada'), (2, 'Grace')",
                "insert into lesson (id, name) values (11, 'maths'), (12, 'music')",
                "insert into enrolment (left_id, right_id, extra_data) values (1, 11, 'a'), (1, 12, 'b'), (2, 11, 'c')");
        return tables;
    }

    private static List<String> rows(TestDatabase tables) throws SQLException {
        return tables.rows("select left_id, right_id, extra_data from enrolment order by left_id, right_id");
    }

    @OnEachDatabase
    void identifiesTheAssociationByBothEnds(Database database) throws SQLException {
        assertThat(filled(database).tenon().schema().ddl())
                .contains("primary key (left_id, right_id)")
                .contains("foreign key (left_id) references trainee", "foreign key (right_id) references lesson");
    }

    /** The text's example: create parent, append a child via association. */
    @OnEachDatabase
    void insertsBothEndsBeforeTheAssociation(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, AssociationObjectTest.class);

        tables.tenon().useTransaction(session -> {
            Trainee ada = new Trainee("Ada");
            ada.enrolments.add(new Enrolment(new Lesson("maths"), "some data"));
            session.persist(ada);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into lesson (name) values (?) returning id [maths]",
                        "insert into trainee (name) values (?) returning id [Ada]",
                        "insert into enrolment (left_id, right_id, extra_data) values (?, ?, ?) [1, 1, some data]");
    }

    /** "Iterate through child objects via association, including association attributes": two statements for all. */
    @OnEachDatabase
    void readsChildrenThroughTheAssociation(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useSession(session -> {
            List<Trainee> all = session.list(select(Trainee.class).orderBy(Trainee_.id.asc()));
            tables.takeSent();
            assertThat(all.get(0).enrolments)
                    .extracting(each -> each.extraData + " " + each.lesson.get().name)
                    .containsExactly("a maths", "b music");
            assertThat(all.get(1).enrolments)
                    .extracting(each -> each.extraData + " " + each.lesson.get().name)
                    .containsExactly("c maths");
            assertThat(tables.takeSent()).hasSize(2);
        });
    }

    @OnEachDatabase
    void writesTheColumnOfTheAssociation(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Enrolment.class, new EnrolmentId(1L, 12L)).extraData = "B";
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly("update enrolment set extra_data = ? where left_id = ? and right_id = ? [B, 1, 12]");
    }

    /** An association without one of its ends is nothing: its key cannot be nulled, so it is deleted. */
    @OnEachDatabase
    void deletesTheAssociationThatLeavesAnEnd(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            session.get(Trainee.class, 1L).enrolments.remove(0);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .singleElement()
                .asString()
                .startsWith("delete from enrolment")
                .endsWith("[[[1, 11]]]");
    }

    @OnEachDatabase
    void deletesTheAssociationsOfARemovedEnd(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> session.remove(session.get(Lesson.class, 11L)));

        assertThat(rows(tables)).containsExactly("1 12 b");
        assertThat(tables.rows("select name from trainee order by id")).containsExactly("Ada", "Grace");
    }

    /** SYN-S7: in another collection, the association has another key. */
    @OnEachDatabase
    void replacesAnAssociationByOneWithTheSameEnds(Database database) throws SQLException {
        TestDatabase tables = filled(database);

        tables.tenon().useTransaction(session -> {
            Trainee grace = session.get(Trainee.class, 2L);
            grace.enrolments.clear();
            grace.enrolments.add(new Enrolment(session.get(Lesson.class, 11L), "again"));
        });

        assertThat(rows(tables)).containsExactly("1 11 a", "1 12 b", "2 11 again");
    }
}
