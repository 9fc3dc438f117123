package dev.tenon.it.relationships.conditions;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.ToMany;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What a condition means is the same on each database, and the same however the relationship is loaded or asked. */
class ConditionLanguageTest {

    private record Case<E>(ToMany<E, Flare> relationship, Function<E, Collection<Flare>> loaded, List<Long> expected) {}

    private static <E> Case<E> of(ToMany<E, Flare> relationship, Function<E, Collection<Flare>> loaded, Long... ids) {
        return new Case<>(relationship, loaded, List.of(ids));
    }

    private static final List<Case<Buoy>> CONDITIONS = List.of(
            of(Buoy_.byNumbers, buoy -> buoy.byNumbers, 2L),
            of(Buoy_.byText, buoy -> buoy.byText, 3L),
            of(Buoy_.byTruth, buoy -> buoy.byTruth, 3L, 5L),
            of(Buoy_.byNull, buoy -> buoy.byNull, 1L),
            of(Buoy_.byDistinction, buoy -> buoy.byDistinction, 3L, 5L),
            of(Buoy_.byCase, buoy -> buoy.byCase, 2L, 3L, 4L),
            of(Buoy_.bySimpleCase, buoy -> buoy.bySimpleCase, 1L, 2L),
            of(Buoy_.byList, buoy -> buoy.byList, 1L, 3L),
            of(Buoy_.byRange, buoy -> buoy.byRange, 2L),
            of(Buoy_.byEscapedPattern, buoy -> buoy.byEscapedPattern, 1L),
            of(Buoy_.byPattern, buoy -> buoy.byPattern, 2L),
            of(Buoy_.byPatternInAnyCase, buoy -> buoy.byPatternInAnyCase, 3L),
            of(Buoy_.byExistence, buoy -> buoy.byExistence, 3L, 4L),
            of(Buoy_.byScalarSubquery, buoy -> buoy.byScalarSubquery, 5L),
            of(Buoy_.byGroups, buoy -> buoy.byGroups, 3L),
            of(Buoy_.byFunctions, buoy -> buoy.byFunctions, 2L),
            of(Buoy_.byCasts, buoy -> buoy.byCasts, 1L),
            of(Buoy_.byArithmetic, buoy -> buoy.byArithmetic, 3L, 4L));

    private static final List<Case<Calendar>> TIMES = List.of(
            of(Calendar_.byDate, calendar -> calendar.byDate, 1L),
            of(Calendar_.byLocalTime, calendar -> calendar.byLocalTime, 1L),
            of(Calendar_.byPointInTime, calendar -> calendar.byPointInTime, 1L),
            of(Calendar_.toCome, calendar -> calendar.toCome, 3L),
            of(Calendar_.ofThisWeek, calendar -> calendar.ofThisWeek, 2L),
            of(Calendar_.bySpan, calendar -> calendar.bySpan, 1L),
            of(Calendar_.byFields, calendar -> calendar.byFields, 1L));

    private static TestDatabase tables(Database database, List<Flare> flares) throws SQLException {
        TestDatabase tables = new TestDatabase(database, ConditionLanguageTest.class);
        tables.tenon().useTransaction(session -> {
            session.persist(new Buoy(1));
            session.persist(new Buoy(2));
            session.persist(new Calendar(1));
            session.persist(new Calendar(2));
            session.flush();
            flares.forEach(session::persist);
        });
        return tables;
    }

    private static TestDatabase flares(Database database) throws SQLException {
        return tables(
                database,
                List.of(
                        new Flare(1, "A_1", 10, true, null),
                        new Flare(2, "B%2", 25, false, "dim"),
                        new Flare(3, "a-3", 30, true, "it's \"red\" -- 100%"),
                        new Flare(4, "D", 30, false, null),
                        new Flare(5, "E", 50, true, "bright")));
    }

    /** One on a day of the past, one of the day before yesterday, and one of the day after tomorrow. */
    private static TestDatabase calendar(Database database) throws SQLException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        LocalDateTime here = LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        return tables(
                database,
                List.of(
                        new Flare(1, "A", 1, true, null),
                        new Flare(2, "B", 1, true, null).at(now.minus(2, ChronoUnit.DAYS), here.minusDays(2)),
                        new Flare(3, "C", 1, true, null).at(now.plus(2, ChronoUnit.DAYS), here.plusDays(2))));
    }

    @OnEachDatabase
    void choosesTheSameRowsHoweverTheyAreLoaded(Database database) throws SQLException {
        TestDatabase tables = flares(database);

        for (Case<Buoy> condition : CONDITIONS) {
            loadsByEveryStrategy(tables, Buoy.class, condition);
        }
    }

    @OnEachDatabase
    void comparesTimesAlikeOnEachDatabase(Database database) throws SQLException {
        TestDatabase tables = calendar(database);

        for (Case<Calendar> condition : TIMES) {
            loadsByEveryStrategy(tables, Calendar.class, condition);
        }
    }

    private static <E> void loadsByEveryStrategy(TestDatabase tables, Class<E> owner, Case<E> condition) {
        ToMany<E, Flare> relationship = condition.relationship();
        tables.tenon().useSession(session -> {
            assertThat(ids(session.list(relationship.ofId(1L))))
                    .as("%s of an owner", relationship)
                    .isEqualTo(condition.expected());
            assertThat(session.list(relationship.ofId(2L)))
                    .as("%s of another", relationship)
                    .isEmpty();
            assertThat(session.count(select(owner).where(relationship.isNotEmpty())))
                    .as("owners with %s", relationship)
                    .isEqualTo(1);
        });
        List.of(
                        select(owner),
                        select(owner).fetch(relationship),
                        select(owner).fetch(relationship.joined()),
                        select(owner).fetch(relationship.subquery()))
                .forEach(query -> tables.tenon().useSession(session -> {
                    List<Long> loaded = new ArrayList<>();
                    session.list(query)
                            .forEach(
                                    each -> loaded.addAll(ids(condition.loaded().apply(each))));
                    assertThat(loaded)
                            .as("%s loaded by %s", relationship, query)
                            .isEqualTo(condition.expected());
                }));
    }

    private static List<Long> ids(Collection<Flare> flares) {
        return flares.stream().map(flare -> flare.id).sorted().toList();
    }
}
