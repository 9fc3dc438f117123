package dev.tenon.it.proof.action;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.SessionException;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An object is removed, and a new one with its identifier comes: it takes the row over (ROW-1). Nothing but the identifier, and
 * what is part of that, is the former one's.
 */
public final class Succeed implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Thing> possible = stage.staying().stream()
                .filter(thing -> thing.shape().identity() instanceof Identity.Given
                        && stage.written().has(thing)
                        && Assignments.canFall(stage, stage.now().fallingWith(thing)))
                .toList();
        Thing thing = Action.pick(possible, step.one());
        if (thing == null) {
            return;
        }
        if (ChangeKey.isRenumbered(stage, thing)) {
            stage.flush();
        }
        List<Reference> required = stage.schema().of(thing.shape(), Reference.class).stream()
                .filter(Reference::isRequired)
                .toList();
        List<Thing> targets = required.stream()
                .map(reference -> Objects.requireNonNull(stage.now().target(thing, reference)))
                .toList();
        int key = stage.now().number(thing);
        loadLinks(stage, thing);
        Remove.remove(stage, thing);
        if (!stage.now().has(thing) && targets.stream().allMatch(stage.now()::has)) {
            if (stage.written().has(thing)) {
                refuseOtherClasses(stage, thing, key);
            }
            persist(stage, thing, key, required, targets);
        }
    }

    /** A row has the class that it has (TN682). */
    private static void refuseOtherClasses(Stage stage, Thing former, int key) {
        stage.schema().kinds(former.shape().root()).stream()
                .filter(other -> other != former.shape())
                .findFirst()
                .ifPresent(other -> {
                    Object object = other.instantiate(former.number(), key);
                    stage.lineWithoutFlush(
                            "assertThatThrownBy(() -> session.persist(new " + other + "(" + key + "))",
                            () -> assertThatThrownBy(() -> stage.session().persist(object))
                                    .isInstanceOf(SessionException.class)
                                    .hasMessageContaining("TN682"),
                            () -> {});
                });
    }

    private static void persist(Stage stage, Thing former, int key, List<Reference> required, List<Thing> targets) {
        Shape shape = former.shape();
        Thing successor = new Thing(shape, stage.newNumber(shape));
        String label = successor.label();
        Object object = shape.instantiate(successor.number(), key);
        stage.line(shape + " " + label + " = succeed(" + former + ", \"" + label + "\");", () -> {}, () -> {});
        shape.values().forEach(value -> value.slot().set(object, value.choice(0)));
        for (int at = 0; at < required.size(); at++) {
            Assignments.set(stage, label, object, required.get(at), targets.get(at));
        }
        stage.lineWithoutFlush(
                "session.persist(" + label + ");", () -> stage.session().persist(object), () -> {
                    stage.now().succeed(former, successor, key);
                    for (int at = 0; at < required.size(); at++) {
                        stage.now().refer(successor, required.get(at), targets.get(at));
                        stage.touch(Way.REFERENCE, required.get(at), successor);
                    }
                    stage.bind(successor, object);
                });
    }

    /** What only the other side says is let go of where it is loaded; a row that nobody has loaded stays. */
    private static void loadLinks(Stage stage, Thing thing) {
        for (Links links : stage.schema().all(Links.class)) {
            if (thing.shape().isA(links.target()) && links.inverse() == null) {
                Assignments.load(stage, links, Set.of(thing));
            }
        }
    }
}
