package dev.tenon.it.proof.action;

import static dev.tenon.query.Sql.select;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.ArrayList;
import java.util.List;

/** A query finds all objects of an entity, and what was changed before. */
public final class Query implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Shape shape = requireNonNull(Action.pick(stage.schema().shapes(), step.one()));
        List<Object> found = new ArrayList<>();
        stage.line(
                "session.list(select(" + shape + ".class));",
                () -> found.addAll(stage.session().list(select(shape.type()))),
                () -> assertThat(found)
                        .extracting(shape::label)
                        .containsExactlyInAnyOrderElementsOf(stage.now().things(shape).stream()
                                .map(Thing::label)
                                .toList()));
    }
}
