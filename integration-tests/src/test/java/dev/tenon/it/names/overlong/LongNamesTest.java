package dev.tenon.it.names.overlong;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.Ref;
import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is longer than the database takes is cut, with a hash, so that it stays unique and is always the same. */
class LongNamesTest {
    private static final Class<ExceptionallyVerboselyNamedOrganisationalUnit> UNIT =
            ExceptionallyVerboselyNamedOrganisationalUnit.class;

    @OnEachDatabase
    void areCutWhereTheDatabaseHasALimit(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LongNamesTest.class);

        String ddl = tables.tenon().schema().ddl();
        List<String> names = Pattern.compile("\\w{50,}")
                .matcher(ddl)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(names).isNotEmpty();
        if (database == Database.POSTGRES) {
            assertThat(names).allMatch(name -> name.length() <= 63);
        }
        assertThat(ddl).isEqualTo(tables.tenon().schema().ddl());
    }

    @OnEachDatabase
    void areTheSameInDdlAndStatements(Database database) throws SQLException {
        TestDatabase tables = new TestDatabase(database, LongNamesTest.class);

        tables.tenon().useTransaction(session -> {
            ExceptionallyVerboselyNamedOrganisationalUnit unit = new ExceptionallyVerboselyNamedOrganisationalUnit(1L);
            unit.alternativeDesignationsInCommonUse.add("a");
            unit.alternativeDesignationsInCommonWriting.add("b");
            unit.uniqueIdentificationWithinTheEnterprise = "u";
            session.persist(unit);
            ExceptionallyVerboselyNamedOrganisationalUnit part = new ExceptionallyVerboselyNamedOrganisationalUnit(2L);
            part.immediatelySuperordinateUnit = Ref.of(unit);
            session.persist(part);
        });

        tables.tenon().useSession(session -> {
            ExceptionallyVerboselyNamedOrganisationalUnit unit = session.get(UNIT, 1L);
            assertThat(unit.alternativeDesignationsInCommonUse).containsExactly("a");
            assertThat(unit.alternativeDesignationsInCommonWriting).containsExactly("b");
            assertThat(session.list(select(ExceptionallyVerboselyNamedOrganisationalUnit_.id)
                            .where(ExceptionallyVerboselyNamedOrganisationalUnit_.immediatelySuperordinateUnit()
                                    .uniqueIdentificationWithinTheEnterprise
                                    .eq("u"))))
                    .containsExactly(2L);
        });
        tables.tenon().schema().validate();
        tables.tenon().schema().drop();
        tables.tenon().schema().create();
        tables.tenon().schema().validate();
    }
}
