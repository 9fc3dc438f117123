package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.List;
import java.util.Set;

/** An object comes into a collection whose foreign key it has without knowing, moves to another one's, or leaves. */
public final class Contribute implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Contribution contribution = Action.pick(
                stage.schema().all(Contribution.class).stream()
                        .filter(contributed -> !contributed.isMap())
                        .toList(),
                step.one());
        Thing owner = contribution == null ? null : Action.pick(stage.staying(contribution.owner()), step.two());
        if (owner == null) {
            return;
        }
        stage.settleUnknown(owner);
        if (step.three() % 3 == 0) {
            create(stage, contribution, owner, step.one());
            return;
        }
        Thing child = Action.pick(stage.staying(contribution.target()), step.three());
        if (child == null) {
            return;
        }
        List<Thing> holders = stage.now().holding(child, contribution);
        if (holders.isEmpty()) {
            put(stage, contribution, owner, child, step.one());
        } else if (holders.get(0) == owner) {
            leave(stage, contribution, owner, child);
        } else {
            stage.settleUnknown(holders.get(0));
            load(stage, contribution, holders.get(0));
            load(stage, contribution, owner);
            if (stage.now().has(child)) {
                take(stage, contribution, holders.get(0), child);
                put(stage, contribution, owner, child, step.one());
            }
        }
    }

    /** A new object that only the collection knows. */
    private static void create(Stage stage, Contribution contribution, Thing owner, int place) {
        Shape shape = Create.kind(stage, contribution.target(), place);
        int number = stage.newNumber(shape);
        Object object = Create.newObject(stage, shape, number);
        Object holder = stage.object(owner);
        String label = shape.labelOf(number);
        int at = place(stage, contribution, owner, place);
        stage.line(
                owner + "." + contribution.slot().name() + ".add(" + at + ", " + label + ");",
                () -> Contents.of(holder, contribution.slot()).list().add(at, object),
                () -> {
                    Thing thing = stage.now().add(shape, number);
                    stage.now().adopt(thing);
                    stage.now().list(owner, contribution).add(at, thing);
                    stage.bind(thing, object);
                });
    }

    /** What is loaded in the middle of a move would write its first half. */
    private static void load(Stage stage, Contribution contribution, Thing owner) {
        Object holder = stage.object(owner);
        stage.line(
                owner + "." + contribution.slot().name() + ".size();",
                () -> Contents.of(holder, contribution.slot()).size(),
                () -> {});
    }

    private static void leave(Stage stage, Contribution contribution, Thing owner, Thing child) {
        Assignments.settleAdopted(stage, child);
        if (contribution.orphans()) {
            Set<Thing> falling = stage.now().fallingWith(child);
            if (!Assignments.canFall(stage, falling)) {
                return;
            }
            Assignments.letGo(stage, falling);
        }
        take(stage, contribution, owner, child);
    }

    static void take(Stage stage, Contribution contribution, Thing owner, Thing child) {
        Object holder = stage.object(owner);
        Object object = stage.object(child);
        stage.line(
                owner + "." + contribution.slot().name() + ".remove(" + child + ");",
                () -> Contents.of(holder, contribution.slot()).list().remove(object),
                () -> stage.now().list(owner, contribution).remove(child));
    }

    private static void put(Stage stage, Contribution contribution, Thing owner, Thing child, int place) {
        Object holder = stage.object(owner);
        Object object = stage.object(child);
        int at = place(stage, contribution, owner, place);
        stage.line(
                owner + "." + contribution.slot().name() + ".add(" + at + ", " + child + ");",
                () -> Contents.of(holder, contribution.slot()).list().add(at, object),
                () -> stage.now().list(owner, contribution).add(at, child));
    }

    private static int place(Stage stage, Contribution contribution, Thing owner, int number) {
        return Math.floorMod(number, stage.now().list(owner, contribution).size() + 1);
    }
}
