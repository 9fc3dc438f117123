package dev.tenon.it.proof.stage;

import dev.tenon.Session;
import dev.tenon.TransactionOptions;
import dev.tenon.it.proof.check.Graph;
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
            read(site, stage);
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

    /** Other sessions see the same, loading as they go: one that may write, and one that only reads. */
    private static void read(Site site, Stage stage) {
        Map<Thing, Object> identifiers = stage.identifiers();
        stage.session().rollback(); // there is one connection
        read(site, stage, identifiers, TransactionOptions.defaults());
        read(site, stage, identifiers, TransactionOptions.defaults().readOnly());
    }

    private static void read(Site site, Stage stage, Map<Thing, Object> identifiers, TransactionOptions options) {
        try (Session session = site.tenon().openSession(options)) {
            Graph graph = new Graph(site.schema(), stage.now(), session::contains);
            identifiers.forEach((thing, id) ->
                    graph.mustShow(thing, session.get(thing.shape().type(), id)));
        }
    }
}
