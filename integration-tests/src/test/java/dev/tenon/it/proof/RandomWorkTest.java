package dev.tenon.it.proof;

import dev.tenon.it.proof.almanac.AlmanacSchema;
import dev.tenon.it.proof.grove.GroveSchema;
import dev.tenon.it.proof.guild.GuildSchema;
import dev.tenon.it.proof.stage.Script;
import dev.tenon.it.proof.stage.Site;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Verb;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random work on SQLite. */
class RandomWorkTest {
    private static final Site GUILD = Site.onSqlite(GuildSchema.SCHEMA);
    private static final Site ALMANAC = Site.onSqlite(AlmanacSchema.SCHEMA);
    private static final Site GROVE = Site.onSqlite(GroveSchema.SCHEMA);

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofGuilds(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(GUILD, steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofAlmanacs(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(ALMANAC, steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void ofGroves(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(GROVE, steps);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Verb> verbs = Arbitraries.frequency(Arrays.stream(Verb.values())
                .map(verb -> Tuple.of(verb.weight(), verb))
                .toArray(Tuple.Tuple2[]::new));
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 31);
        return Combinators.combine(verbs, numbers, numbers, numbers)
                .as(Step::new)
                .list()
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
