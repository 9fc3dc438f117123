package dev.tenon.it.seeds.joins.viewonly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.CollectionListener;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** "Notes on using the viewonly relationship parameter": never written, and as it was loaded until it is expired. */
class ViewOnlyNotesTest {
    private static final LocalDate TODAY = LocalDate.now();
    private static final LocalDate LONG_AGO = LocalDate.of(2001, 2, 3);

    private TestDatabase tables;

    private void adaWithTwoErrands(Database database) throws SQLException {
        tables = new TestDatabase(database, ViewOnlyNotesTest.class);
        tables.tenon().useTransaction(session -> {
            Worker ada = new Worker(1, "Ada");
            ada.allErrands.add(new Errand(1, TODAY));
            ada.allErrands.add(new Errand(2, LONG_AGO));
            session.persist(ada);
            session.persist(new Worker(2, "Bob"));
        });
        tables.takeSent();
    }

    private static Worker ada(Session session) {
        return session.get(Worker.class, 1L);
    }

    @OnEachDatabase
    void isCurrentWhereTheObjectIsFresh(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useSession(session -> assertThat(ada(session).currentErrands)
                .extracting(each -> each.id)
                .containsExactly(1L));
    }

    @OnEachDatabase
    void isNeverWritten(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            ada.currentErrands.clear();
            ada.currentErrands.add(new Errand(9, TODAY)); // VWO-4: PERSIST does not cascade along it
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql()).isEmpty(); // VWO-S1
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(9L); // VWO-8
        });

        assertThat(tables.rows("select id, worker_id from errand order by id")).containsExactly("1 1", "2 1");
    }

    @OnEachDatabase
    void isNotAskedForWhereTheOwnerIsDeleted(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Worker.class, 2L));
            tables.takeSent();
            session.flush();
            assertThat(tables.takeSql())
                    .noneMatch(sql -> sql.contains("current_date") || sql.contains("date(")); // VWO-S3
        });
    }

    @OnEachDatabase
    void isNotTouchedByAReferenceThatChanges(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.currentErrands).hasSize(1);
            Errand fresh = new Errand(3, TODAY);
            fresh.worker = Ref.of(ada);
            session.persist(fresh);
            session.flush();
            assertThat(ada.allErrands).hasSize(3);
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L); // VWO-S7
        });
    }

    @OnEachDatabase
    void staysAsItWasLoadedUntilItIsExpired(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L);
            ada.allErrands.add(new Errand(3, TODAY));
            session.flush();
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L); // VWO-S2
            session.expire(ada, Worker_.currentErrands);
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L, 3L);
        });
    }

    @OnEachDatabase
    void isFlushedToWhereItIsUsedAfterItExpired(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.currentErrands).hasSize(1);
            ada.allErrands.add(new Errand(3, TODAY));
            session.expire(ada, Worker_.currentErrands);
            tables.takeSent();
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L, 3L); // VWO-S8
            List<String> sent = tables.takeSql();
            assertThat(sent).hasSize(2);
            assertThat(sent.get(0)).startsWith("insert into errand");
            assertThat(sent.get(1)).startsWith("select e.worker_id, e.id").contains("from errand e where");
        });
    }

    @OnEachDatabase
    void losesWhatWasChangedInItWhenItExpires(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useSession(session -> {
            Worker ada = ada(session);
            ada.currentErrands.clear();
            session.expire(ada, Worker_.currentErrands);
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L); // VWO-8
        });
    }

    @OnEachDatabase
    void isLoadedAgainAfterARollback(Database database) throws SQLException {
        adaWithTwoErrands(database);

        try (Session session = tables.openSession()) {
            Worker ada = ada(session);
            ada.allErrands.add(new Errand(3, TODAY));
            assertThat(ada.currentErrands).hasSize(2);
            session.rollback();
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L); // VWO-7
        }
    }

    @OnEachDatabase
    void losesUnflushedChangesOfAWritableCollectionThatExpires(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            Errand first = ada.allErrands.remove(0);
            assertThat(first.worker).isNull();
            session.expire(ada, Worker_.allErrands);
            assertThat(ada.allErrands).extracting(each -> each.id).containsExactly(1L, 2L);
            assertThat(first.worker.get()).isSameAs(ada);
        });

        assertThat(tables.rows("select id, worker_id from errand order by id")).containsExactly("1 1", "2 1");
    }

    @OnEachDatabase
    void readsTheRowAgainForAnAttributeThatStandsInIt(Database database) throws SQLException {
        adaWithTwoErrands(database);

        try (Session session = tables.openSession()) {
            Worker ada = ada(session);
            List<Errand> errands = ada.allErrands;
            assertThat(errands).hasSize(2);
            session.commit();
            tables.run("update worker set name = 'Ada L.' where id = 1");
            session.expire(ada, Worker_.name);
            tables.takeSent();
            assertThat(ada.name).isEqualTo("Ada"); // a plain field cannot be watched
            assertThat(ada(session).name).isEqualTo("Ada L.");
            assertThat(tables.takeSql()).containsExactly("select w.id, w.name from worker w where w.id = ?");
            assertThat(ada.allErrands).isSameAs(errands).hasSize(2); // other attributes stay
            assertThat(tables.takeSql()).isEmpty();
        }
    }

    @OnEachDatabase
    void keepsOtherChangesOfTheObjectWhoseRowIsReadAgain(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Errand errand = session.get(Errand.class, 1L);
            errand.worker = Ref.of(Worker.class, 2L);
            session.expire(errand, Errand_.day);
            assertThat(session.get(Errand.class, 1L).worker.id(Long.class)).isEqualTo(2L);
        });
        assertThat(tables.rows("select worker_id from errand where id = 1")).containsExactly("2");
    }

    @OnEachDatabase
    void showsChangesOfTheOtherSideWhereThatIsAskedFor(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.syncedErrands).extracting(each -> each.id).containsExactly(1L);
            ada.allErrands.add(new Errand(3, LONG_AGO));
            assertThat(ada.syncedErrands).extracting(each -> each.id).containsExactly(1L, 3L);
            ada.allErrands.removeIf(errand -> errand.id == 1);
            assertThat(ada.syncedErrands).extracting(each -> each.id).containsExactly(3L);
            Errand byReference = new Errand(4, TODAY);
            byReference.worker = Ref.of(ada);
            session.persist(byReference);
            session.flush();
            assertThat(ada.syncedErrands).extracting(each -> each.id).containsExactly(3L, 4L);
            session.expire(ada, Worker_.syncedErrands);
            assertThat(ada.syncedErrands).extracting(each -> each.id).containsExactly(4L); // its condition decides
            ada.syncedErrands.clear();
        });
        assertThat(tables.rows("select id from errand where worker_id = 1 order by id"))
                .containsExactly("2", "3", "4");
    }

    /** The reference's {@code _expire_User_current_week_tasks}. */
    private static final class ExpiringCurrent implements CollectionListener<Worker, Errand> {
        @Override
        public void appended(Session session, Worker worker, Errand errand) {
            session.expire(worker, Worker_.currentErrands);
        }

        @Override
        public void removed(Session session, Worker worker, Errand errand) {
            session.expire(worker, Worker_.currentErrands);
        }
    }

    private Tenon expiringCurrent() {
        return tables.another(builder -> builder.listen(Worker_.allErrands, new ExpiringCurrent()));
    }

    @OnEachDatabase
    void canBeExpiredByWhoListensToTheWritableCollection(Database database) throws SQLException {
        adaWithTwoErrands(database);

        expiringCurrent().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.currentErrands).hasSize(1);
            ada.allErrands.add(new Errand(3, TODAY));
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L, 3L);
            ada.allErrands.removeIf(errand -> errand.id == 1);
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(3L);
        });
    }

    /** The reference hears of {@code t1.user = u1} at once; a plain field is heard of by the flush. */
    @OnEachDatabase
    void isExpiredByAReferenceThatChangesOnceItIsFlushed(Database database) throws SQLException {
        adaWithTwoErrands(database);

        expiringCurrent().useTransaction(session -> {
            Worker ada = ada(session);
            assertThat(ada.currentErrands).hasSize(1);
            Errand fresh = new Errand(3, TODAY);
            fresh.worker = Ref.of(ada);
            session.persist(fresh);
            assertThat(ada.currentErrands).hasSize(1);
            session.flush();
            assertThat(ada.currentErrands).extracting(each -> each.id).containsExactly(1L, 3L);
        });
    }

    @OnEachDatabase
    void ofANewObjectIsLoadedOnceTheObjectIsInserted(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useTransaction(session -> {
            Worker eve = new Worker(3, "Eve");
            session.persist(eve);
            eve.allErrands.add(new Errand(3, TODAY));
            assertThat(eve.currentErrands).isEmpty();
            session.expire(eve, Worker_.currentErrands);
            assertThat(eve.currentErrands).extracting(each -> each.id).containsExactly(3L);
            assertThat(session.find(Worker.class, 3L)).isSameAs(eve);
        });
    }

    @OnEachDatabase
    void refusesToExpireWhatIsNotTheObjects(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useSession(session -> {
            Worker ada = ada(session);
            assertThatThrownBy(() -> session.expire(ada, Errand_.day))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN666")
                    .hasMessageContaining("expire: Errand_.day is no attribute of Worker");
            assertThatThrownBy(() -> session.expire(new Worker(7, "Sue"), Worker_.currentErrands))
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN631");
        });
    }

    @OnEachDatabase
    void doesNotKeepWhoRepliesWithASimpleMethodFromBeingRight(Database database) throws SQLException {
        adaWithTwoErrands(database);

        tables.tenon().useSession(session -> {
            Worker ada = ada(session);
            ada.allErrands.add(new Errand(3, TODAY));
            List<Errand> current = new ArrayList<>(ada.allErrands);
            current.removeIf(errand -> errand.day.isBefore(TODAY.minusDays(7)));
            assertThat(current).extracting(each -> each.id).containsExactly(1L, 3L);
            session.rollback();
        });
    }
}
