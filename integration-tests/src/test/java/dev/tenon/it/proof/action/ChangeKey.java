package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object gets another identifier (PKC-1): one that nobody has had, that of one that goes, or one that another object gives
 * up. Where they would exchange theirs, the flush refuses it, and goes on when one has its own again.
 */
public final class ChangeKey implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Thing> possible = stage.staying().stream()
                .filter(thing -> thing.shape().identity() instanceof Identity.Given)
                .toList();
        Thing thing = Action.pick(possible, step.one());
        if (thing == null) {
            return;
        }
        if (!stage.written().has(thing) || isBetweenParents(stage, thing)) {
            stage.flush();
        }
        Integer freed = step.two() % 3 == 0
                ? null
                : Action.pick(freed(stage, thing.shape().root()), step.three());
        if (freed != null && isReferredTo(stage, thing.shape().root(), freed)) {
            stage.flush();
        }
        if (!stage.now().has(thing)) {
            return;
        }
        int before = stage.now().number(thing);
        int number = freed == null ? stage.newNumber(thing.shape()) : freed;
        give(stage, thing, number);
        identified(stage, thing).forEach(reference -> stage.now()
                .things(reference.owner())
                .forEach(child -> stage.touch(Way.KEY, reference, child, thing)));
        if (isExchanged(stage, thing)) {
            stage.refuseFlush("TN697");
            give(stage, thing, before);
        }
    }

    private static void give(Stage stage, Thing thing, int number) {
        Object object = stage.object(thing);
        Identity.Given<?> identity = (Identity.Given<?>) thing.shape().identity();
        Object parent = stage.written().parentIdentifier(thing);
        stage.line(
                "identify(" + thing + ", " + number + ");",
                () -> identity.give(object, parent, number),
                () -> stage.now().renumber(thing, number));
    }

    /** What an object and its parent identify cannot change with both of them (TN697). */
    private static boolean isBetweenParents(Stage stage, Thing thing) {
        boolean child = stage.schema().of(thing.shape(), Reference.class).stream()
                .filter(Reference::isIdentifying)
                .map(reference -> stage.written().target(thing, reference))
                .anyMatch(parent -> isRenumbered(stage, parent));
        return child
                || identified(stage, thing).stream().anyMatch(reference -> isJoinedOrLeft(stage, thing, reference));
    }

    private static boolean isJoinedOrLeft(Stage stage, Thing parent, Reference reference) {
        boolean left = stage.written().referring(parent, reference).stream()
                .anyMatch(child -> isRenumbered(stage, child)
                        || (stage.now().has(child) && stage.now().target(child, reference) != parent));
        return left
                || stage.now().referring(parent, reference).stream()
                        .anyMatch(child ->
                                stage.written().has(child) && stage.written().target(child, reference) != parent);
    }

    private static List<Reference> identified(Stage stage, Thing thing) {
        return stage.schema().all(Reference.class).stream()
                .filter(reference -> reference.isIdentifying() && thing.shape().isA(reference.target()))
                .toList();
    }

    static boolean isRenumbered(Stage stage, @Nullable Thing thing) {
        return thing != null
                && stage.now().has(thing)
                && stage.written().has(thing)
                && stage.now().number(thing) != stage.written().number(thing);
    }

    /** What rows have and no object does any more. */
    private static List<Integer> freed(Stage stage, Shape shape) {
        List<Integer> freed = new ArrayList<>(stage.written().things(shape).stream()
                .map(stage.written()::number)
                .toList());
        freed.removeAll(
                stage.now().things(shape).stream().map(stage.now()::number).toList());
        return freed;
    }

    /** Whether rows that stay refer to the removed one that has it, until they are written: it cannot go first (TN697). */
    private static boolean isReferredTo(Stage stage, Shape shape, int number) {
        Thing removed = holder(stage, shape, number);
        return !stage.now().has(removed)
                && stage.schema().all(Reference.class).stream()
                        .anyMatch(reference -> stage.written().referring(removed, reference).stream()
                                .anyMatch(stage.now()::has));
    }

    /** Whether one that has given up its identifier comes round to it. */
    private static boolean isExchanged(Stage stage, Thing thing) {
        Thing at = thing;
        if (!isRenumbered(stage, thing)) {
            return false;
        }
        do {
            at = holder(stage, thing.shape().root(), stage.now().number(at));
        } while (at != null && at != thing && isRenumbered(stage, at));
        return at == thing;
    }

    private static @Nullable Thing holder(Stage stage, Shape shape, int number) {
        return stage.written().things(shape).stream()
                .filter(each -> stage.written().number(each) == number)
                .findAny()
                .orElse(null);
    }
}
