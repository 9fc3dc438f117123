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
    private static final Select<Coin> COINS = select(Coin.class).orderBy(Coin_.id.asc());

    private static TestDatabase filled(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, QueryLockTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Vault("A", "Ada").put("penny").put("cent"));
            session.persist(new Coin("lost"));
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
            assertThat(session.list(COINS.forUpdate())).hasSize(3);
            assertThat(tables.takeSql().get(0)).endsWith("order by c.id" + lockOf(database, " for update"));
        });
    }

    /** Each worker takes what no other one has. */
    @Test
    void otherWorkersRowsAreSkipped() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(one -> {
            List<Coin> first = one.list(COINS.limit(1).forUpdateSkipLocked());
            assertThat(first).extracting(coin -> coin.face).containsExactly("penny");
            tables.tenon().useTransaction(other -> assertThat(
                            other.list(COINS.limit(1).forUpdateSkipLocked()))
                    .extracting(coin -> coin.face)
                    .containsExactly("cent"));
            assertThatThrownBy(() -> tables.tenon().useTransaction(other -> other.list(COINS.forUpdateNoWait())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    @Test
    void aSharedLockKeepsWritersOut() throws SQLException {
        TestDatabase tables = filled(Database.POSTGRES);
        tables.tenon().useTransaction(one -> {
            one.list(COINS.forShare());
            tables.tenon().useTransaction(other -> assertThat(other.list(COINS.forShare()))
                    .hasSize(3));
            assertThatThrownBy(() -> tables.tenon().useTransaction(other -> other.list(COINS.forUpdateNoWait())))
                    .isInstanceOf(LockTimeoutException.class);
        });
    }

    /** A joined table may have no row, which a database refuses to lock; only what is returned is meant. */
    @OnEachDatabase
    void ofJoinedRowsOnlyTheReturnedOnesAreLocked(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            Select<Coin> byPath = COINS.where(Coin_.vault().owner.eq("Ada")).forUpdate();
            assertThat(session.list(byPath)).hasSize(2);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of c"));

            Select<Coin> fetched = COINS.fetch(Coin_.vault.joined()).forUpdate();
            assertThat(session.list(fetched)).hasSize(3);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of c"));

            Select<Vault> withCoins =
                    select(Vault.class).fetch(Vault_.coins.joined()).limit(5).forUpdate();
            assertThat(session.list(withCoins)).hasSize(1);
            assertThat(tables.takeSql()).singleElement().asString().contains(lockOf(database, " for update) v"));

            assertThat(session.list(select(entity(Coin.class), entity(Vault.class))
                            .from(Coin.class)
                            .join(Coin_.vault)
                            .forUpdate()))
                    .hasSize(2);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of c, v"));

            assertThat(session.list(select(Coin_.face, Vault_.owner)
                            .from(Coin.class)
                            .leftJoin(Coin_.vault)
                            .forUpdate()))
                    .hasSize(3);
            assertThat(tables.takeSql()).singleElement().asString().endsWith(lockOf(database, " for update of c"));

            assertThatThrownBy(() -> session.list(select(Vault.class)
                            .from(Coin.class)
                            .leftJoin(Coin_.vault)
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
                COINS.distinct().forUpdate(),
                select(Coin_.face).groupBy(Coin_.face).forUpdate(),
                select(count()).from(Coin.class).forUpdate(),
                select(Vault.class).join(Vault_.coins).limit(1).forUpdate());
        tables.tenon().useTransaction(session -> assertThat(merged)
                .allSatisfy(query -> assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("[TN673] what the query returns is made of several rows each")));
    }

    @OnEachDatabase
    void countingLocksNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(session -> {
            assertThat(session.count(COINS.limit(2).forUpdate())).isEqualTo(2);
            assertThat(session.count(COINS.forUpdate())).isEqualTo(3);
        });
        assertThat(tables.takeSql()).noneMatch(sql -> sql.contains("for update"));
    }

    @Test
    void whereNoRowsAreLockedOnlyForUpdateHolds() throws SQLException {
        TestDatabase tables = filled(Database.SQLITE);
        List<Select<Coin>> queries = List.of(COINS.forShare(), COINS.forUpdateNoWait(), COINS.forUpdateSkipLocked());
        tables.tenon().useTransaction(session -> assertThat(queries)
                .allSatisfy(query -> assertThatThrownBy(() -> session.list(query))
                        .isInstanceOf(QueryException.class)
                        .hasMessageStartingWith("[TN673] SQLite does not lock rows\nfound:  for ")));
    }

    @OnEachDatabase
    void whatOnlyReadsLocksNothing(Database database) throws SQLException {
        TestDatabase tables = filled(database);
        tables.tenon().useTransaction(TransactionOptions.defaults().readOnly(), session -> {
            Select<Coin> query = COINS.forUpdate();
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
