package dev.tenon.it.transactions;

import static dev.tenon.query.Sql.count;
import static dev.tenon.query.Sql.entity;
import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.LockTimeoutException;
import dev.tenon.QueryException;
import dev.tenon.SessionException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.query.Select;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Queries that lock what they return. */
class QueryLockTest {
    private static final Select<Ducat> DUCATS = select(Ducat.class).orderBy(Ducat_.id.asc());

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, QueryLockTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada").put("penny").put("cent"));
            session.persist(new Ducat("lost"));
        });
        tables.takeSent();
        return tables;
    }

    private static String lockOf(Database database, String clause) {
        return database == Database.POSTGRES ? clause : "";
    }

    @OnEachDatabase
    void aWriterHasItsRows(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            assertThat(session.list(DUCATS.forUpdate())).hasSize(3);
            assertThat(tables.takeSql().get(0)).endsWith("order by d.id" + lockOf(database, " for update"));
        });
    }

    /** Each worker takes what no other one has. */
    @Test
    void otherWorkersRowsAreSkipped() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(one -> {
            List<Ducat> first = one.list(DUCATS.limit(1).forUpdateSkipLocked());
            assertThat(first).extracting(ducat -> ducat.face).containsExactly("penny");
            tables.tenon().useTransaction(other -> assertThat(
                            other.list(DUCATS.limit(1).forUpdateSkipLocked()))
                    .extracting(ducat -> ducat.face)
                    .containsExactly("cent"));
            assertThatThrownBy(() -> tables.tenon().useTransaction(other -> other.list(DUCATS.forUpdateNoWait())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    @Test
    void aSharedLockKeepsWritersOut() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(one -> {
            one.list(DUCATS.forShare());
            tables.tenon().useTransaction(other -> assertThat(other.list(DUCATS.forShare()))
                    .hasSize(3));
            assertThatThrownBy(() -> tables.tenon().useTransaction(other -> other.list(DUCATS.forUpdateNoWait())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    /** A joined table may have no row, which a database refuses to lock; only what is returned is meant. */
    @OnEachDatabase
    void ofJoinedRowsOnlyTheReturnedOnesAreLocked(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Select<Ducat> byPath = DUCATS.where(Ducat_.vault().owner.eq("Ada")).forUpdate();
            assertThat(session.list(byPath)).hasSize(2);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of d"));

            Select<Ducat> fetched = DUCATS.fetch(Ducat_.vault.joined()).forUpdate();
            assertThat(session.list(fetched)).hasSize(3);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of d"));

            Select<Vault> withDucats =
                    select(Vault.class).fetch(Vault_.ducats.joined()).limit(5).forUpdate();
            assertThat(session.list(withDucats)).hasSize(1);
            assertThat(tables.takeSql()).singleElement().asString().contains(lockOf(database, " for update) v"));

            assertThat(session.list(select(entity(Ducat.class), entity(Vault.class))
                            .from(Ducat.class)
                            .join(Ducat_.vault)
                            .forUpdate()))
                    .hasSize(2);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of d, v"));

            assertThat(session.list(select(Ducat_.face, Vault_.owner)
                            .from(Ducat.class)
                            .leftJoin(Ducat_.vault)
                            .forUpdate()))
                    .hasSize(3);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of d"));

            assertThatThrownBy(() -> session.list(select(Vault.class)
                            .from(Ducat.class)
                            .leftJoin(Ducat_.vault)
                            .forUpdate()))
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("[TN673] an outer join may find no row of what the query returns")
                    .hasMessageContaining("found:  Vault is outer joined");
        });
    }

    @OnEachDatabase
    void whatIsMadeOfSeveralRowsCannotBeLocked(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        List<Select<?>> merged = List.of(
                DUCATS.distinct().forUpdate(),
                select(Ducat_.face).groupBy(Ducat_.face).forUpdate(),
                select(count()).from(Ducat.class).forUpdate(),
                select(Vault.class).join(Vault_.ducats).limit(1).forUpdate());
        tables.tenon().useTransaction(session -> assertThat(merged)
                .allSatisfy(query -> assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("[TN673] what the query returns is made of several rows each")));
    }

    @OnEachDatabase
    void countingLocksNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            assertThat(session.count(DUCATS.limit(2).forUpdate())).isEqualTo(2);
            assertThat(session.count(DUCATS.forUpdate())).isEqualTo(3);
        });
        assertThat(tables.takeSql()).noneMatch(sql -> sql.contains("for update"));
    }

    @Test
    void whereNoRowsAreLockedOnlyForUpdateHolds() throws SQLException {
        TestDatabase tables = filled(Database.SQLITE);
        List<Select<Ducat>> queries =
                List.of(DUCATS.forShare(), DUCATS.forUpdateNoWait(), DUCATS.forUpdateSkipLocked());
        tables.tenon().useTransaction(session -> assertThat(queries)
                .allSatisfy(query -> assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("[TN673] SQLite does not lock rows\nfound:  for ")));
    }

    @OnEachDatabase
    void whatOnlyReadsLocksNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(TransactionOptions.defaults().readOnly(), session -> {
            Select<Ducat> query = DUCATS.forUpdate();
            assertThatThrownBy(() -> session.list(query))
                    .isInstanceOf(SessionException.class)
                    .hasMessageStartingWith("[TN672] a query that locks: what only reads locks nothing");
            assertThatThrownBy(() -> session.first(query)).hasMessageContaining("TN672");
            assertThatThrownBy(() -> session.one(query)).hasMessageContaining("TN672");
            assertThatThrownBy(() -> session.stream(query)).hasMessageContaining("TN672");
            assertThatThrownBy(() -> session.forEachBatch(query, 1, batch -> {}))
                    .hasMessageContaining("TN672");
            assertThat(session.count(query)).isEqualTo(3);
        });
    }
}
