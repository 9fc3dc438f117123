package dev.tenon.it.proof.action;

import static java.util.Objects.requireNonNull;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.ArrayList;
import java.util.List;

/** A new object, which is persisted by name; targets that it cannot be without are made before it. */
public final class Create implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Shape shape = requireNonNull(Action.pick(stage.schema().concrete(), step.one()));
        create(stage, shape, step);
    }

    static Thing create(Stage stage, Shape shape, Step step) {
        Thing thing = new Thing(shape, stage.newNumber(shape));
        List<Thing> targets = new ArrayList<>();
        List<Reference> required = stage.schema().of(shape, Reference.class).stream()
                .filter(Reference::isRequired)
                .toList();
        for (Reference reference : required) {
            Thing there = Action.pick(free(stage, reference), step.two());
            targets.add(there != null ? there : create(stage, kind(stage, reference.target(), step.three()), step));
        }
        for (int at = 0; at < required.size(); at++) {
            Refer.settleTarget(stage, required.get(at), targets.get(at));
        }
        String label = thing.label();
        Object object = newObject(stage, shape, thing.number());
        for (int at = 0; at < required.size(); at++) {
            Assignments.set(stage, label, object, required.get(at), targets.get(at));
        }
        stage.line("session.persist(" + label + ");", () -> stage.session().persist(object), () -> {
            stage.now().add(thing);
            for (int at = 0; at < required.size(); at++) {
                stage.now().refer(thing, required.get(at), targets.get(at));
                stage.touch(Way.REFERENCE, required.get(at), thing);
                Refer.touchTarget(stage, required.get(at), targets.get(at));
            }
            stage.bind(thing, object);
        });
        return thing;
    }

    /** One of the classes that an object of an entity can be of. */
    static Shape kind(Stage stage, Shape shape, int number) {
        return requireNonNull(Action.pick(stage.schema().kinds(shape), number));
    }

    static List<Thing> free(Stage stage, Reference reference) {
        return stage.staying(reference.target()).stream()
                .filter(target -> !reference.isUnique()
                        || stage.now().referring(target, reference).isEmpty())
                .toList();
    }

    static Object newObject(Stage stage, Shape shape, int number) {
        Object object = shape.instantiate(number, number);
        String label = shape.labelOf(number);
        stage.line(shape + " " + label + " = new " + shape + "(\"" + label + "\");", () -> {}, () -> {});
        shape.values().forEach(value -> value.slot().set(object, value.choice(0)));
        return object;
    }
}
