package dev.tenon.it.seeds.basic.manytoone;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.seeds.basic.KeyLists;
import java.sql.SQLException;
import java.util.List;

/** Section "Many To One". */
class ManyToOneTest {

    private static TestDatabase school(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToOneTest.class);
        tables.run(
                "insert into department (id, name) values (1, 'maths'), (2, 'music')",
                "insert into employee (id, name, department_id) values (11, 'Ada', 1), (12, 'Grace', 1), (13, 'Clara', 2)",
                "insert into classroom (id, name) values (1, 'A'), (2, 'B')",
                "insert into teacher (id, name, classroom_id) values (11, 'Ada', 1), (12, 'Grace', null)");
        return tables;
    }

    /** The reference follows the declared foreign key, so there is one column, with one constraint. */
    @OnEachDatabase
    void followsTheForeignKeyOfTheTable(Database database) throws SQLException {
        assertThat(school(database).tenon().schema().ddl())
                .containsOnlyOnce("department_id bigint not null")
                .containsOnlyOnce("foreign key (department_id) references department")
                .contains("foreign key (classroom_id) references classroom");
    }

    @OnEachDatabase
    void insertsTheTargetFirst(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ManyToOneTest.class);

        tables.tenon().useTransaction(session -> {
            Employee ada = new Employee("Ada");
            ada.department = Ref.of(new Department("maths"));
            session.persist(ada);
            session.flush();
            assertThat(ada.departmentId).isEqualTo(ada.department.get().id);
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "insert into department (name) values (?) returning id [maths]",
                        "insert into employee (name, department_id) values (?, ?) returning id [Ada, 1]");
    }

    @OnEachDatabase
    void loadsTheTargetsOfAllAtOnce(Database database) throws SQLException {
        TestDatabase tables = school(database);

        tables.tenon().useSession(session -> {
            List<Employee> all = session.list(select(Employee.class).orderBy(Employee_.id.asc()));
            assertThat(all.get(0).department.id(Long.class)).isEqualTo(1L);
            tables.takeSent();
            assertThat(all)
                    .extracting(employee -> employee.department.get().name)
                    .containsExactly("maths", "maths", "music");
            assertThat(tables.takeSent()).hasSize(1);
        });
    }

    /** SYN-9: the relationship wins if it changed, else what was written into the column is sent. */
    @OnEachDatabase
    void writesTheColumnByEitherAttribute(Database database) throws SQLException {
        TestDatabase tables = school(database);

        tables.tenon().useTransaction(session -> {
            session.get(Employee.class, 11L).department = Ref.of(Department.class, 2L);
            session.get(Employee.class, 12L).departmentId = 2L;
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .isNotEmpty()
                .allMatch(sql -> sql.startsWith("update employee set department_id = ?"));
        assertThat(tables.rows("select name, department_id from employee order by id"))
                .containsExactly("Ada 2", "Grace 2", "Clara 2");
    }

    @OnEachDatabase
    void keepsBothDirectionsInStep(Database database) throws SQLException {
        TestDatabase tables = school(database);

        tables.tenon().useTransaction(session -> {
            Classroom b = session.get(Classroom.class, 2L);
            Teacher ada = session.get(Teacher.class, 11L);
            assertThat(b.teachers).isEmpty();
            ada.classroom = Ref.of(b);
            session.flush();
            assertThat(b.teachers).containsExactly(ada);
            b.teachers.remove(ada);
            assertThat(ada.classroom).isNull();
        });

        assertThat(tables.rows("select name, classroom_id from teacher order by id"))
                .containsExactly("Ada null", "Grace null");
    }

    /** CAS-S6: who refers is deleted without a look at the target. */
    @OnEachDatabase
    void leavesTheTargetOfADeletedRowAlone(Database database) throws SQLException {
        TestDatabase tables = school(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Employee.class, 13L));
            tables.takeSent();
        });

        assertThat(tables.takeSent()).containsExactly(KeyLists.sent(database, "delete from employee where id {13}"));
        assertThat(tables.rows("select name from department order by id")).containsExactly("maths", "music");
    }
}
