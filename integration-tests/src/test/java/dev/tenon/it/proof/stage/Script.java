package dev.tenon.it.proof.stage;

import dev.tenon.TransactionOptions;
import dev.tenon.it.proof.model.Thing;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Steps that are played one after the other, each on what the ones before it left. */
public final class Script {
    private final List<Step> steps;
    private int at;

    private Script(List<Step> steps) {
        this.steps = steps;
    }

    /** Plays the steps on an empty database, commits, and reads everything in a session of its own. */
    public static void play(Site site, List<Step> steps) throws SQLException {
        site.tables().clear();
        Stage stage = new Stage(site);
        try (stage) {
            new Script(steps).play(stage, false);
            stage.commit();
            read(site, stage, seed(steps));
        } catch (RuntimeException | AssertionError failure) {
            throw new ScriptFailed(stage.lines(), failure);
        }
    }

    private void play(Stage stage, boolean nested) {
        while (at < steps.size()) {
            Step step = steps.get(at++);
            switch (step.verb()) {
                case NEST -> stage.nested(() -> play(stage, true));
                case END -> {
                    if (nested) {
                        return;
                    }
                }
                default -> perform(stage, step);
            }
        }
    }

    private static void perform(Stage stage, Step step) {
        try {
            step.verb().action().perform(stage, step);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Other sessions see the same: one that may write, and one that only reads. */
    private static void read(Site site, Stage stage, long seed) {
        Map<Thing, Object> identifiers = stage.identifiers();
        stage.session().rollback(); // there is one connection
        Reading reading = new Reading(site, stage.now(), identifiers, seed);
        reading.with(TransactionOptions.defaults());
        reading.with(TransactionOptions.defaults().readOnly());
    }

    /** Of the numbers alone, so that the same steps read in the same ways. */
    private static long seed(List<Step> steps) {
        long seed = steps.size();
        for (Step step : steps) {
            seed = seed * 31 + step.one() + 5L * step.two() + 7L * step.three();
        }
        return seed;
    }
}
