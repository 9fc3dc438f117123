package dev.tenon.it.embedded;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.it.embedded.other.Chronicle;
import dev.tenon.it.embedded.other.Chronicle_;
import dev.tenon.it.embedded.other.Pamphlet;
import dev.tenon.it.embedded.other.Pamphlet_;
import java.time.LocalDate;

/** Attributes that are inherited, from other packages and with types that only the entity knows. */
class MappedSuperclassTest {

    @OnEachDatabase
    void givesItsAttributesToEachEntity(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, MappedSuperclassTest.class);
        Pamphlet pamphlet = new Pamphlet();
        pamphlet.setDetail("on joints");
        pamphlet.setRemark("second edition");
        Chronicle chronicle = new Chronicle();
        chronicle.setDetail(LocalDate.of(1066, 10, 14));
        tables.tenon().useTransaction(session -> {
            session.persist(pamphlet);
            session.persist(chronicle);
        });

        assertThat(pamphlet.getId()).isEqualTo(1L);
        assertThat(chronicle.getId()).isEqualTo(1);
        assertThat(tables.takeSent())
                .containsExactlyInAnyOrder(
                        "insert into pamphlet (version, created_at, remark, summary) values (?, ?, ?, ?) returning id"
                                + " [1, 2026-03-01T08:15:00Z, second edition, on joints]",
                        "insert into chronicle (version, created_at, remark, detail) values (?, ?, ?, ?) returning id"
                                + " [1, 2026-03-01T08:15:00Z, null, 1066-10-14]");

        tables.tenon().useTransaction(session -> {
            Pamphlet loaded = session.get(Pamphlet.class, 1L);
            assertThat(loaded.getRemark()).isEqualTo("second edition");
            assertThat(loaded.created()).isEqualTo("2026-03-01T08:15:00Z");
            loaded.setDetail("on tenons");
            tables.takeSent();
        });
        assertThat(tables.takeSent())
                .containsExactly("update pamphlet set version = ?, summary = ? where id = ? and version = ?"
                        + " [2, on tenons, 1, 1]");
    }

    @OnEachDatabase
    void hasItsAttributesInQueries(Database database) throws Exception {
        TestDatabase tables = new TestDatabase(database, MappedSuperclassTest.class);
        tables.tenon().useTransaction(session -> {
            Pamphlet pamphlet = new Pamphlet();
            pamphlet.setDetail("on joints");
            session.persist(pamphlet);
            Chronicle chronicle = new Chronicle();
            chronicle.setDetail(LocalDate.of(1066, 10, 14));
            session.persist(chronicle);
        });

        tables.tenon().useSession(session -> {
            assertThat(session.list(select(Pamphlet.class)
                            .where(Pamphlet_.detail.like("on %"), Pamphlet_.id.eq(1L), Pamphlet_.version.ge(1))))
                    .hasSize(1);
            assertThat(session.list(select(Chronicle.class)
                            .where(Chronicle_.detail.lt(LocalDate.of(1500, 1, 1)))
                            .orderBy(Chronicle_.created.desc(), Chronicle_.id.asc())))
                    .singleElement()
                    .satisfies(chronicle -> assertThat(chronicle.getDetail()).isEqualTo("1066-10-14"));
        });
    }
}
