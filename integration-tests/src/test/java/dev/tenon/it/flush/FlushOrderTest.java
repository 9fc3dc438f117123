package dev.tenon.it.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.FlushException;
import dev.tenon.Session;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** In which order rows are written: by what they refer to, and what is unique. */
class FlushOrderTest {

    private static TestDatabase empty(Database database) throws SQLException {
        return new TestDatabase(database, FlushOrderTest.class);
    }

    /** FLS-S3, FLS-7: the rows of a class that refers to itself are ordered one by one. */
    @OnEachDatabase
    void writesATreeLevelByLevel(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Node a = new Node("a", new Node("a1", new Node("a11"), new Node("a12")), new Node("a2"));
        Node b = new Node("b");

        tables.tenon().useTransaction(session -> {
            session.persist(a);
            session.persist(b);
        });

        assertThat(tables.takeSent())
                .extracting(line -> line.substring(line.indexOf('[')))
                .containsExactly("[a, null, b, null]", "[a1, 1, a2, 1]", "[a11, 3, a12, 3]");
        assertThat(a.children.get(0).parent).isSameAs(a);

        tables.tenon().useTransaction(session -> session.remove(session.get(Node.class, a.id)));

        assertThat(tables.takeOrigins().stream().filter(origin -> origin.equals("delete Node")))
                .hasSize(3);
        assertThat(tables.rows("select name from node")).containsExactly("b");
    }

    /** FLS-S4, FLS-8: a row refers to itself, two rows to each other. */
    @OnEachDatabase
    void breaksCyclesOfRowsBySecondStatements(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Node self = new Node("self");
        self.parent = self;
        Node hen = new Node("hen");
        Node egg = new Node("egg");
        hen.parent = egg;
        egg.parent = hen;

        tables.tenon().useTransaction(session -> {
            session.persist(self);
            session.persist(hen);
            session.persist(egg);
        });

        assertThat(tables.rows("select n.name, p.name from node n join node p on n.parent_id = p.id order by n.id"))
                .containsExactlyInAnyOrder("self self", "hen egg", "egg hen");

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Node.class, hen.id));
            session.remove(session.get(Node.class, self.id));
        });

        assertThat(tables.rows("select name from node")).isEmpty();
    }

    /** FLS-S5, VER-4. */
    @OnEachDatabase
    void breaksACycleOfTables(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Widget widget = new Widget("w");
        Entry entry = new Entry();
        widget.entries.add(entry);
        widget.favorite = entry;

        tables.tenon().useTransaction(session -> session.persist(widget));

        assertThat(tables.takeOrigins()).containsExactly("insert Widget", "insert Entry", "update Widget");
        assertThat(tables.rows("select favorite_id, version from widget")).containsExactly("1 2");

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Widget.class, widget.id));
            session.flush();
            tables.takeSent();
        });

        assertThat(tables.rows("select * from widget")).isEmpty();
        assertThat(tables.rows("select * from entry")).isEmpty();
    }

    /** FLS-S10, FLS-S11, FLS-5: by class name, not by the order of persist. */
    @OnEachDatabase
    void savesUnrelatedTypesByNameAndDeletesLast(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Track gone = new Track("gone");
        tables.tenon().useTransaction(session -> session.persist(gone));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Track.class, gone.id));
            session.persist(new Widget("w"));
            session.persist(new Node("n"));
            tables.takeSent();
        });

        assertThat(tables.takeOrigins()).containsExactly("insert Node", "insert Widget", "delete Track");
    }

    /** FLS-S8, as FLS-6 has it for Tenon: the row that holds a unique value goes before the one that gets it. */
    @OnEachDatabase
    void replacesARowThatHoldsAUniqueValue(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Person first = new Person("ada@example.org");
        tables.tenon().useTransaction(session -> session.persist(first));

        tables.tenon().useTransaction(session -> {
            session.remove(session.get(Person.class, first.id));
            session.persist(new Person("ada@example.org"));
        });

        assertThat(tables.takeOrigins()).endsWith("delete Person", "insert Person");
        assertThat(tables.rows("select email from person")).containsExactly("ada@example.org");
    }

    /** BRF-S8, as BRF-13 has it for Tenon. */
    @OnEachDatabase
    void replacesTheOtherSideOfAOneToOne(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Person ada = new Person("ada@example.org");
        ada.passport = new Passport("1");
        tables.tenon().useTransaction(session -> session.persist(ada));
        assertThat(ada.passport.owner).isSameAs(ada);

        tables.tenon().useTransaction(session -> {
            Person person = session.get(Person.class, ada.id);
            Passport old = person.passport;
            person.passport = new Passport("2");
            session.flush();
            assertThat(session.stateOf(old)).isEqualTo(EntityState.DELETED);
            assertThat(person.passport.owner).isSameAs(person);
        });

        assertThat(tables.rows("select number, owner_id from passport")).containsExactly("2 1");
    }

    /** BRF-13, BRF-S7: without orphan removal the old one lets go before the new one comes. */
    @OnEachDatabase
    void aReplacedChairStaysAndLetsGoFirst(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Guest ada = new Guest();
        ada.chair = new Chair("1");
        tables.tenon().useTransaction(session -> session.persist(ada));
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Guest guest = session.get(Guest.class, ada.id);
            Chair old = guest.chair;
            guest.chair = new Chair("2");
            tables.takeSent();
            session.flush();
            assertThat(tables.takeOrigins()).containsExactly("update Chair", "insert Chair");
            assertThat(old.guest).isNull();
            assertThat(guest.chair.guest).isSameAs(guest);

            guest.chair = old;
            session.flush();
            assertThat(old.guest).isSameAs(guest);
        });

        assertThat(tables.rows("select number, guest_id from chair order by id"))
                .containsExactly("1 1", "2 null");
    }

    /** BRF-17 on a one-to-one: the foreign key side alone was changed. */
    @OnEachDatabase
    void movesAPassportToAnotherOwner(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Person ada = new Person("ada@example.org");
        ada.passport = new Passport("1");
        tables.tenon().useTransaction(session -> session.persist(ada));

        tables.tenon().useTransaction(session -> {
            Person person = session.get(Person.class, ada.id);
            Person grace = new Person("grace@example.org");
            session.persist(grace);
            Passport passport = person.passport;
            passport.owner = grace;
            session.flush();
            assertThat(person.passport).isNull();
            assertThat(grace.passport).isSameAs(passport);
        });

        assertThat(tables.rows("select number, owner_id from passport")).containsExactly("1 2");
    }

    /** The owner of the second passport gets the first one: the one that gives its owner up comes first (FLS-6). */
    @OnEachDatabase
    void aReplacedPassportLetsGoOfItsOwnerFirst(Database database) throws SQLException {
        TestDatabase tables = twoOwners(database);

        tables.tenon().useTransaction(session -> {
            Passport first = session.get(Passport.class, 1L);
            Passport second = session.get(Passport.class, 2L);
            Person grace = second.owner;
            second.owner = null;
            first.owner = grace;
        });

        assertThat(tables.rows("select number, owner_id from passport order by id"))
                .containsExactly("1 2");
    }

    /** FLS-6: in two steps, because neither row can come first. */
    @OnEachDatabase
    void passportsAreExchanged(Database database) throws SQLException {
        TestDatabase tables = twoOwners(database);

        tables.tenon().useTransaction(session -> {
            Passport first = session.get(Passport.class, 1L);
            Passport second = session.get(Passport.class, 2L);
            Person ada = first.owner;
            first.owner = second.owner;
            second.owner = ada;
            session.flush();
            assertThat(ada.passport).isSameAs(second);
        });

        assertThat(tables.rows("select number, owner_id from passport order by id"))
                .containsExactly("1 2", "2 1");
    }

    private static TestDatabase twoOwners(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Person ada = new Person("ada@example.org");
        ada.passport = new Passport("1");
        Person grace = new Person("grace@example.org");
        grace.passport = new Passport("2");
        tables.tenon().useTransaction(session -> {
            session.persist(ada);
            session.persist(grace);
        });
        return tables;
    }

    /** An address for mail goes from one row to the next. */
    @OnEachDatabase
    void aUniqueValueIsHandedOn(Database database) throws SQLException {
        TestDatabase tables = twoOwners(database);
        tables.takeSent();

        tables.tenon().useTransaction(session -> {
            Person ada = session.get(Person.class, 1L);
            Person grace = session.get(Person.class, 2L);
            ada.email = "grace@example.org";
            grace.email = "hopper@example.org";
            session.flush();
            assertThat(tables.takeOrigins()).endsWith("update Person");
        });

        assertThat(tables.rows("select email from person order by id"))
                .containsExactly("grace@example.org", "hopper@example.org");
    }

    @OnEachDatabase
    void refusesACycleThatNothingBreaks(Database database) throws SQLException {
        TestDatabase tables = empty(database);
        Hen hen = new Hen();
        Egg egg = new Egg();
        hen.egg = egg;
        egg.hen = hen;

        Student student = new Student("Ada");

        try (Session session = tables.openSession()) {
            session.persist(student);
            session.persist(hen);
            session.persist(egg);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("TN648")
                    .hasMessageContaining("Hen (new)");
            assertThat(tables.takeSent()).isEmpty();

            session.remove(hen);
            session.remove(egg);
            session.commit();
        }
        assertThat(tables.takeOrigins()).containsExactly("insert Student");
        assertThat(tables.rows("select * from hen")).isEmpty();
    }
}
