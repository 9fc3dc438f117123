package dev.tenon.it.proof;

import dev.tenon.it.proof.almanac.AlmanacSchema;
import dev.tenon.it.proof.atlas.AtlasSchema;
import dev.tenon.it.proof.flotilla.FlotillaSchema;
import dev.tenon.it.proof.grove.GroveSchema;
import dev.tenon.it.proof.guild.GuildSchema;
import dev.tenon.it.proof.liner.LinerSchema;
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

/**
 * Random work in each domain: as many scripts as {@code jqwik.tries.default} asks for on SQLite, some on PostgreSQL. Each build
 * plays the same ones, so that it fails by what was changed and by nothing else; more tries play others.
 */
class RandomWorkTest {
    private static final int SOME = 100;
    private static final String SEED = "2026";

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofGuilds(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(GuildSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofAlmanacs(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(AlmanacSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofGroves(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(GroveSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofLiners(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(LinerSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofFlotillas(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(FlotillaSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED)
    void ofAtlases(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onSqlite(AtlasSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofGuildsOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(GuildSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofAlmanacsOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(AlmanacSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofGrovesOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(GroveSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofLinersOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(LinerSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofFlotillasOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(FlotillaSchema.SCHEMA), steps);
    }

    @Property(edgeCases = EdgeCasesMode.NONE, seed = SEED, tries = SOME)
    void ofAtlasesOnPostgres(@ForAll("steps") List<Step> steps) throws SQLException {
        Script.play(Site.onPostgres(AtlasSchema.SCHEMA), steps);
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
