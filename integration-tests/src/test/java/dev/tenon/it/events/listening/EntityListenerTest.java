package dev.tenon.it.events.listening;

import static dev.tenon.query.Sql.insert;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityListener;
import dev.tenon.FlushException;
import dev.tenon.NotNullViolationException;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.Tenon;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Listeners of entities are given the session, whose connection and statements work inside of the flush. */
class EntityListenerTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, EntityListenerTest.class);
    }

    private static TestDatabase withAppliance(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        tables.run(
                "insert into appliance (name, brightness) values ('desk', 3)",
                "insert into bulb (colour, appliance_id) values ('red', 1)");
        return tables;
    }

    /** Notes everything. */
    private static final class Notes implements EntityListener<Audited> {
        final List<String> taken = new ArrayList<>();

        private void note(String event, Audited entity) {
            taken.add(event + " " + entity.subject());
        }

        @Override
        public void loaded(Session session, Audited entity) {
            note("loaded", entity);
        }

        @Override
        public void beforeInsert(Session session, Audited entity) {
            note("before insert", entity);
        }

        @Override
        public void afterInsert(Session session, Audited entity) {
            note("after insert", entity);
        }

        @Override
        public void beforeUpdate(Session session, Audited entity) {
            note("before update", entity);
        }

        @Override
        public void afterUpdate(Session session, Audited entity) {
            note("after update", entity);
        }

        @Override
        public void beforeDelete(Session session, Audited entity) {
            note("before delete", entity);
        }

        @Override
        public void afterDelete(Session session, Audited entity) {
            note("after delete", entity);
        }

        List<String> take() {
            List<String> all = List.copyOf(taken);
            taken.clear();
            return all;
        }
    }

    private static EntityListener<Appliance> beforeInsert(BiConsumer<Session, Appliance> work) {
        return new EntityListener<>() {
            @Override
            public void beforeInsert(Session session, Appliance appliance) {
                work.accept(session, appliance);
            }
        };
    }

    private static EntityListener<Appliance> beforeUpdate(BiConsumer<Session, Appliance> work) {
        return new EntityListener<>() {
            @Override
            public void beforeUpdate(Session session, Appliance appliance) {
                work.accept(session, appliance);
            }
        };
    }

    private static EntityListener<Appliance> afterUpdate(BiConsumer<Session, Appliance> work) {
        return new EntityListener<>() {
            @Override
            public void afterUpdate(Session session, Appliance appliance) {
                work.accept(session, appliance);
            }
        };
    }

    @OnEachDatabase
    void aListenerOfAnInterfaceHearsOfAllItsEntities(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = empty(database).another(builder -> builder.listen(Audited.class, notes));

        tenon.useTransaction(session -> {
            Appliance desk = new Appliance("desk");
            desk.bulbs.add(new Bulb("red"));
            session.persist(desk);
            session.persist(new AuditRecord("nobody listens"));
            assertThat(notes.take()).isEmpty();
            session.flush();
            assertThat(notes.take())
                    .containsExactly(
                            "before insert appliance desk",
                            "before insert bulb red",
                            "after insert appliance desk",
                            "after insert bulb red");

            desk.name = "shelf";
            session.flush();
            assertThat(notes.take()).containsExactly("before update appliance shelf", "after update appliance shelf");

            session.remove(desk);
            session.flush();
            assertThat(notes.take())
                    .containsExactly(
                            "before delete appliance shelf",
                            "before delete bulb red",
                            "after delete appliance shelf",
                            "after delete bulb red");
        });
    }

    @OnEachDatabase
    void loadedIsHeardOncePerLoad(Database database) throws SQLException {
        Notes notes = new Notes();
        Tenon tenon = withAppliance(database).another(builder -> builder.listen(Audited.class, notes));

        tenon.useSession(session -> {
            Appliance desk = session.get(Appliance.class, 1L);
            assertThat(notes.take()).containsExactly("loaded appliance desk");
            assertThat(session.list(select(Appliance.class).fetch(Appliance_.bulbs)))
                    .containsExactly(desk);
            assertThat(notes.take()).containsExactly("loaded bulb red");
            session.refresh(desk);
            assertThat(notes.take()).containsExactly("loaded appliance desk", "loaded bulb red"); // cascades
            session.detach(desk);
            try (Stream<Appliance> read = session.stream(select(Appliance.class))) {
                assertThat(read).hasSize(1);
            }
            assertThat(notes.take()).containsExactly("loaded appliance desk");
            session.commit();
        });
    }

    /** MAP-6: the row of a partner is inserted by the connection of the flush when an update first needs it. */
    @OnEachDatabase
    void aMissingPartnerRowIsInsertedBeforeTheUpdateThatNeedsIt(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, beforeUpdate((session, appliance) -> {
            if (appliance.settingsId == null) {
                try (PreparedStatement statement = session.connection()
                        .prepareStatement("insert into appliance_settings (id, mode) values (?, 'new')")) {
                    statement.setLong(1, appliance.id);
                    statement.executeUpdate();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
                appliance.settingsId = appliance.id;
            }
        })));

        tenon.useTransaction(session -> session.get(Appliance.class, 1L).brightness = 5);

        assertThat(tables.takeSql())
                .endsWith("update appliance set brightness = ?, settings_id = ? where id = ?")
                .hasSize(2);
        assertThat(tables.rows("select a.brightness, s.mode from appliance a join appliance_settings s"
                        + " on s.id = a.settings_id"))
                .containsExactly("5 new");

        tenon.useTransaction(session -> session.get(Appliance.class, 1L).brightness = 6);
        assertThat(tables.rows("select id from appliance_settings")).hasSize(1);
    }

    @OnEachDatabase
    void whatItsStatementsWroteIsRolledBackWithAFlushThatFails(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, beforeUpdate((session, appliance) -> {
            session.execute(insert(AuditRecord.class).set(AuditRecord_.text, "bright"));
            appliance.name = null;
        })));

        tenon.useSession(session -> {
            session.get(Appliance.class, 1L).brightness = 5;
            assertThatThrownBy(session::flush).isInstanceOf(FlushException.class);
            assertThatThrownBy(session::commit)
                    .isInstanceOf(SessionException.class)
                    .hasMessageContaining("TN637");
            session.rollback();
        });

        assertThat(tables.rows("select text from audit_record")).isEmpty();
    }

    @OnEachDatabase
    void statementsAndQueriesOfAListenerDoNotFlush(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, beforeUpdate((session, appliance) -> {
            long bulbs = session.count(select(Bulb.class));
            session.execute(insert(AuditRecord.class).set(AuditRecord_.text, bulbs + " bulbs"));
        })));

        tenon.useTransaction(session -> {
            session.get(Appliance.class, 1L).brightness = 5;
            session.persist(new Bulb("green"));
        });

        assertThat(tables.takeOrigins()).containsSubsequence("update Appliance").doesNotHaveDuplicates();
        assertThat(tables.rows("select text from audit_record")).containsExactly("1 bulbs");
    }

    @OnEachDatabase
    void beforeInsertGivesWhatTheRowMustHave(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Tenon tenon = tables.another(builder ->
                builder.listen(Appliance.class, beforeInsert((session, appliance) -> appliance.name = "unnamed")));

        tenon.useTransaction(session -> session.persist(new Appliance()));

        assertThat(tables.rows("select name from appliance")).containsExactly("unnamed");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.persist(new Appliance())))
                .isNotInstanceOf(NotNullViolationException.class)
                .isInstanceOf(FlushException.class);
    }

    @OnEachDatabase
    void whatAListenerPersistsAndRemovesBeforeTheFlushIsPartOfIt(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, beforeUpdate((session, appliance) -> {
            session.persist(new AuditRecord("changed " + appliance.name));
            appliance.bulbs.add(new Bulb("green"));
            session.remove(appliance.bulbs.remove(0));
        })));

        tenon.useTransaction(session -> session.get(Appliance.class, 1L).brightness = 5);

        assertThat(tables.takeOrigins())
                .filteredOn(origin -> !origin.startsWith("load") && !origin.startsWith("find"))
                .containsExactlyInAnyOrder("update Appliance", "insert AuditRecord", "insert Bulb", "delete Bulb");
        assertThat(tables.rows("select colour from bulb")).containsExactly("green");
        assertThat(tables.rows("select text from audit_record")).containsExactly("changed desk");
    }

    /** FLS-13, as Tenon does better: nothing is discarded. */
    @OnEachDatabase
    void whatAListenerChangesAfterwardsIsWrittenByAnotherRound(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, afterUpdate((session, appliance) -> {
            if (appliance.brightness > 10) {
                appliance.brightness = 10;
            } else {
                session.persist(new AuditRecord("now " + appliance.brightness));
            }
        })));

        tenon.useTransaction(session -> {
            session.get(Appliance.class, 1L).brightness = 50;
            session.flush();
            assertThat(tables.takeOrigins())
                    .containsExactly("find Appliance", "update Appliance", "update Appliance", "insert AuditRecord");
        });

        assertThat(tables.rows("select brightness from appliance")).containsExactly("10");
        assertThat(tables.rows("select text from audit_record")).containsExactly("now 10");
    }

    @OnEachDatabase
    void aListenerThatNeverLeavesOffFailsTheFlush(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder ->
                builder.listen(Appliance.class, afterUpdate((session, appliance) -> appliance.brightness++)));

        assertThatThrownBy(() -> tenon.useTransaction(session -> session.get(Appliance.class, 1L).brightness = 5))
                .isInstanceOf(FlushException.class)
                .hasMessageContaining("TN675");

        assertThat(tables.rows("select brightness from appliance")).containsExactly("3");
    }

    @OnEachDatabase
    void whatWouldWriteOrEndTheFlushIsRefused(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        List<String> refused = new ArrayList<>();
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, beforeUpdate((session, appliance) -> {
            refused(session::flush, refused);
            refused(session::commit, refused);
            refused(session::rollback, refused);
            refused(session::close, refused);
            refused(() -> session.nested(() -> {}), refused);
            refused(() -> session.insertAll(List.of(new AuditRecord("one"))), refused);
            refused(() -> session.upsert(new ApplianceSettings()), refused);
            refused(() -> session.forEachBatch(select(Bulb.class), 10, bulbs -> {}), refused);
        })));

        tenon.useTransaction(session -> session.get(Appliance.class, 1L).brightness = 5);

        assertThat(refused)
                .containsExactly(
                        "[TN676] flush",
                        "[TN676] commit",
                        "[TN676] rollback",
                        "[TN676] close",
                        "[TN676] nested",
                        "[TN676] insertAll",
                        "[TN676] upsert",
                        "[TN676] forEachBatch");
        assertThat(tables.rows("select brightness from appliance")).containsExactly("5");
    }

    private static void refused(Runnable attempt, List<String> messages) {
        try {
            attempt.run();
        } catch (SessionException e) {
            messages.add(e.getMessage().substring(0, e.getMessage().indexOf(':')));
        }
    }

    @OnEachDatabase
    void whatAListenerThrowsFailsTheFlush(Database database) throws SQLException {
        TestDatabase tables = withAppliance(database);
        Tenon tenon = tables.another(builder -> builder.listen(Appliance.class, afterUpdate((session, appliance) -> {
            throw new UnsupportedOperationException("too bright");
        })));

        tenon.useSession(session -> {
            Appliance desk = session.get(Appliance.class, 1L);
            desk.brightness = 5;
            assertThatThrownBy(session::flush)
                    .isExactlyInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("too bright");
            session.rollback();
            assertThat(desk.brightness).isEqualTo(3);
        });

        assertThat(tables.rows("select brightness from appliance")).containsExactly("3");
    }

    @OnEachDatabase
    void anObjectThatTakesOverARowIsHeardOfAsNew(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        List<String> heard = new ArrayList<>();
        tables.run("insert into appliance_settings (id, mode) values (7, 'old')");
        Tenon tenon = tables.another(
                builder -> builder.listen(ApplianceSettings.class, new EntityListener<ApplianceSettings>() {
                    @Override
                    public void afterInsert(Session session, ApplianceSettings settings) {
                        heard.add("inserted " + settings.mode);
                    }

                    @Override
                    public void afterUpdate(Session session, ApplianceSettings settings) {
                        heard.add("updated");
                    }
                }));

        tenon.useTransaction(session -> {
            session.remove(session.get(ApplianceSettings.class, 7L));
            ApplianceSettings fresh = new ApplianceSettings();
            fresh.id = 7L;
            fresh.mode = "new";
            session.persist(fresh);
        });

        assertThat(heard).containsExactly("inserted new");
        assertThat(tables.rows("select mode from appliance_settings")).containsExactly("new");
    }
}
