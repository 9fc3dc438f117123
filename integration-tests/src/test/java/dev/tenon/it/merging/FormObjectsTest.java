package dev.tenon.it.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.EntityState;
import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.SessionException;
import dev.tenon.StaleObjectException;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;

/** Objects that a program made to say what a row is to hold: with identifiers that others of that kind give (MRG-1). */
class FormObjectsTest {

    private static TestDatabase stored(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, FormObjectsTest.class);
        tables.tenon().useTransaction(session -> {
            Haulier haulier = new Haulier("L-1");
            Freight freight = new Freight("F1", "coal");
            session.persist(haulier);
            session.persist(new Concession(haulier, "north"));
            session.persist(freight);
            session.persist(new Manifest(freight, "old"));
            session.persist(new LeadSeal(new Pallet(freight, 1, "briquettes"), "blank"));
        });
        tables.takeSent();
        return tables;
    }

    /** The freight is not merged with it, and so nothing that its form says is copied. */
    @OnEachDatabase
    void areFoundByTheIdentifierOfAFormToWhichTheyRefer(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useTransaction(session -> {
            Pallet merged = session.merge(new Pallet(new Freight("F1", "ore"), 1, "lignite"));
            assertThat(merged).isSameAs(session.get(Pallet.class, new PalletKey("F1", 1)));
            assertThat(merged.freight).isSameAs(session.reference(Freight.class, "F1"));
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "select p.freight_code, p.number, p.freight_code, p.content from pallet p"
                                + " where p.freight_code = ? and p.number = ? [F1, 1]",
                        "update pallet set content = ? where freight_code = ? and number = ? [lignite, F1, 1]");
        assertThat(tables.rows("select cargo from freight")).containsExactly("coal");
    }

    @OnEachDatabase
    void areInsertedWhereThereIsNoSuchRow(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useTransaction(session -> session.merge(new Pallet(new Freight("F1", "ore"), 2, "lignite")));

        assertThat(tables.takeOrigins()).containsExactly("find Pallet", "insert Pallet");
        assertThat(tables.rows("select freight_code, number, content from pallet order by number"))
                .containsExactly("F1 1 briquettes", "F1 2 lignite");
        assertThat(tables.rows("select cargo from freight")).containsExactly("coal");
    }

    /** The seal takes its identifier from the pallet, and that takes a part of its own from the freight. */
    @OnEachDatabase
    void areFoundAlongAChainOfForms(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon()
                .useTransaction(session ->
                        session.merge(new LeadSeal(new Pallet(new Freight("F1", "ore"), 1, "lignite"), "crown")));

        assertThat(tables.rows("select stamp from lead_seal")).containsExactly("crown");
        assertThat(tables.rows("select content from pallet")).containsExactly("lignite");
    }

    /** PERSIST on the reference does not lead to the form, whose row is there. */
    @OnEachDatabase
    void areInsertedForARowThatAFormStandsFor(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.run("delete from lead_seal");

        tables.tenon()
                .useTransaction(session ->
                        session.merge(new LeadSeal(new Pallet(new Freight("F1", "ore"), 1, "lignite"), "crown")));

        assertThat(tables.rows("select pallet_freight_code, pallet_number, stamp from lead_seal"))
                .containsExactly("F1 1 crown");
        assertThat(tables.rows("select content from pallet")).containsExactly("lignite");
    }

    @OnEachDatabase
    void areInsertedWithTheFormsThatIdentifyThem(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useTransaction(session -> {
            LeadSeal seal = session.merge(new LeadSeal(new Pallet(new Freight("F1", "ore"), 7, "peat"), "crown"));
            assertThat(session.stateOf(seal)).isEqualTo(EntityState.PENDING);
            assertThat(session.stateOf(seal.pallet.get())).isEqualTo(EntityState.PENDING);
        });

        assertThat(tables.takeOrigins())
                .containsExactly("find LeadSeal", "find Pallet", "insert Pallet", "insert LeadSeal");
        assertThat(tables.rows("select pallet_number, stamp from lead_seal order by pallet_number"))
                .containsExactly("1 blank", "7 crown");
    }

    @OnEachDatabase
    void areFoundByMapsIdToo(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Manifest form = new Manifest(new Freight("F1", "ore"), "new");
        form.version = 1;

        tables.tenon().useTransaction(session -> {
            assertThat(session.stateOf(form)).isEqualTo(EntityState.DETACHED);
            assertThat(form.code).isNull();
            Manifest merged = session.merge(form);
            assertThat(merged.code).isEqualTo("F1");
            assertThat(merged.freight).isSameAs(session.get(Freight.class, "F1"));
        });

        assertThat(tables.rows("select text, version from manifest")).containsExactly("new 2");
        assertThatThrownBy(() -> tables.tenon().useTransaction(session -> session.merge(form)))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("Manifest#F1");
    }

    @OnEachDatabase
    void areFoundByAnotherColumnOfTheFormThanItsIdentifier(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Haulier form = new Haulier("L-1");
        form.id = 1L;

        tables.tenon().useTransaction(session -> session.merge(new Concession(form, "south")));

        assertThat(tables.rows("select licence, region from concession")).containsExactly("L-1 south");
    }

    /** Nothing tells who it is: neither its identifier nor that of the object which gives it. */
    @OnEachDatabase
    void areNewWhereTheFormHasNoIdentifier(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        tables.tenon().useTransaction(session -> {
            Pallet form = new Pallet(new Freight(null, "ore"), 1, "lignite");
            assertThat(session.stateOf(form)).isEqualTo(EntityState.TRANSIENT);
            form.freight = Ref.of(Freight.class, "F1");
            assertThat(session.merge(form)).isSameAs(session.get(Pallet.class, new PalletKey("F1", 1)));
        });
    }

    // What no UPDATE writes

    @OnEachDatabase
    void doNotChangeAReferenceThatNoUpdateWrites(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        tables.run("insert into haulier (licence) values ('L-2')", "update freight set haulier_id = 1, partner_id = 1");
        Freight form = new Freight("F1", "ore");
        form.haulier = Ref.of(Haulier.class, 2L);
        form.partner = new Haulier("L-9");
        form.partner.id = 2L;

        tables.tenon().useTransaction(session -> {
            Freight merged = session.merge(form);
            assertThat(merged.haulier.id(Long.class)).isEqualTo(1L);
            assertThat(merged.partner.id).isEqualTo(1L);
            tables.takeSent();
        });

        assertThat(tables.takeSent())
                .containsExactly(
                        "update haulier set licence = ? where id = ? [L-9, 2]",
                        "update freight set cargo = ? where code = ? [ore, F1]");
        assertThat(tables.rows("select haulier_id, partner_id from freight")).containsExactly("1 1");
    }

    /** The INSERT writes it. */
    @OnEachDatabase
    void giveANewRowSuchAReference(Database database) throws SQLException {
        TestDatabase tables = stored(database);
        Freight form = new Freight("F2", "ore");
        form.haulier = Ref.of(Haulier.class, 1L);

        tables.tenon().useTransaction(session -> session.merge(form));

        assertThat(tables.rows("select haulier_id from freight where code = 'F2'"))
                .containsExactly("1");
    }

    // What persist says of them

    /** The seal may come, but not the form that it leads to: the session has an object for that row. */
    @OnEachDatabase
    void areNoNewObjectsForTheirRows(Database database) throws SQLException {
        TestDatabase tables = stored(database);

        try (Session session = tables.openSession()) {
            session.get(Pallet.class, new PalletKey("F1", 1));
            Pallet form = new Pallet(session.get(Freight.class, "F1"), 1, "lignite");
            assertThatThrownBy(() -> session.persist(new LeadSeal(form, "crown")))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN632] persist: another object with the identifier of Pallet#")
                    .hasMessageEndingWith(
                            "note:   LeadSeal.pallet of LeadSeal (new) refers to it, and cascades PERSIST");
            session.rollback();
        }
    }
}
