package dev.tenon.it.loading.page;

import static dev.tenon.query.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.database.Database;
import dev.tenon.it.database.OnEachDatabase;
import dev.tenon.it.database.TestDatabase;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.query.Select;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The statements of {@code docs/guide/loading.md} are those that its queries send, in their order. */
class LoadingPageTest {
    private static final Path PAGE = Path.of("../docs/guide/loading.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sql\\n(.*?)^```$");

    private static List<String> shown() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).strip().replaceAll("\\s+", " "))
                .toList();
    }

    @OnEachDatabase
    void showsWhatIsSent(Database database) throws SQLException, IOException {
        TestDatabase tables = new TestDatabase(database, LoadingPageTest.class);
        tables.run(
                "insert into office (id, city) values (1, 'Graz'), (2, 'Linz')",
                "insert into agency (id, name, parent_id) values (1, 'Alpha', null), (2, 'Beta', null)",
                "insert into agency (id, name, parent_id) values (3, 'Gamma', 1), (4, 'Delta', 2)",
                "insert into courier (id, name, agency_id, office_id) values (1, 'Ada', 1, 1), (2, 'Ben', 2, 2)");
        Select<Agency> all = select(Agency.class);
        Select<Agency> ordered = all.orderBy(Agency_.id.asc());
        List<String> sent = new ArrayList<>();

        tables.tenon().useSession(session -> {
            tables.takeSent();
            session.list(ordered.limit(100)).forEach(agency -> agency.couriers.size());
        });
        sent.addAll(tables.takeSql());
        Fetchable[] roster = {Agency_.couriers.joined(), Agency_.branches.then(Agency_.couriers)};
        List<Select<Agency>> queries = List.of(
                all.fetch(Agency_.couriers.then(Courier_.office)),
                ordered.fetch(Agency_.couriers.joined().then(Courier_.office.innerJoined())),
                ordered.limit(10).fetch(Agency_.couriers.joined()),
                all.where(Agency_.id.le(100L)).fetch(Agency_.couriers.subquery()),
                all.where(Agency_.name.eq("Alpha")).fetch(roster),
                all.join(Agency_.couriers).where(Courier_.name.eq("Ada")).fetch(Agency_.couriers.fromJoin()));
        for (Select<Agency> query : queries) {
            tables.tenon().useSession(session -> session.list(query));
            sent.addAll(tables.takeSql());
        }
        tables.tenon()
                .useSession(session ->
                        session.list(all.where(Agency_.parent.isNull()).fetch(Agency_.branches.recursive())));
        sent.add(tables.takeSql().get(1));

        assertThat(sent).isEqualTo(shown());
    }
}
