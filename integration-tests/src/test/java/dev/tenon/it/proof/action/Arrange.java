package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.model.World;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import dev.tenon.it.proof.stage.Touched.Way;
import java.util.Collections;
import java.util.List;

/** A list that keeps its order gets another one (COL-7). */
public final class Arrange implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        List<Relation> possible =
                stage.schema().relations().stream().filter(Arrange::isOrdered).toList();
        Relation relation = Action.pick(possible, step.one());
        Thing holder = relation == null ? null : Action.pick(stage.staying(holders(relation)), step.two());
        if (holder == null) {
            return;
        }
        stage.settleUnknown(holder);
        stage.settleOtherWays(Way.COLLECTION, relation, holder);
        if (relation instanceof Reference reference) {
            stage.settleOtherWays(
                    Way.COLLECTION,
                    reference,
                    stage.now().places(holder, reference).toArray(new Thing[0]));
            stage.now()
                    .things(reference.owner())
                    .forEach(child -> stage.settleOtherWays(Way.COLLECTION, reference, child));
        }
        settleGone(stage, relation, holder);
        int size = stage.now().has(holder) ? list(stage, relation, holder).size() : 0;
        if (size < 2) {
            return;
        }
        Object object = stage.object(holder);
        Slot slot =
                relation instanceof Reference reference ? reference.inverse().slot() : relation.slot();
        int one = step.three() % size;
        int other = (one + 1 + step.three() / size % (size - 1)) % size;
        if (step.one() / 8 % 2 == 0) {
            stage.line(
                    "Collections.swap(" + holder + "." + slot.name() + ", " + one + ", " + other + ");",
                    () -> Collections.swap(Contents.of(object, slot).list(), one, other),
                    () -> Collections.swap(list(stage, relation, holder), one, other));
        } else {
            stage.line(
                    holder + "." + slot.name() + ".add(" + other + ", " + holder + "." + slot.name() + ".remove(" + one
                            + "));",
                    () -> move(Contents.of(object, slot).list(), one, other),
                    () -> move(list(stage, relation, holder), one, other));
        }
    }

    /** Flushes if the list holds what goes: it has a place until then. */
    static void settleGone(Stage stage, Relation relation, Thing holder) {
        World written = stage.written();
        if (written.has(holder) && !stage.staying().containsAll(list(written, relation, holder))) {
            stage.flush();
        }
    }

    private static <T> void move(List<T> list, int from, int to) {
        list.add(to, list.remove(from));
    }

    private static boolean isOrdered(Relation relation) {
        return (relation instanceof Reference reference && reference.isOrdered())
                || (relation instanceof Links links && links.isOrdered())
                || (relation instanceof Contribution contribution && contribution.isOrdered());
    }

    private static Shape holders(Relation relation) {
        return relation instanceof Reference reference ? reference.target() : relation.owner();
    }

    private static List<Thing> list(Stage stage, Relation relation, Thing holder) {
        return list(stage.now(), relation, holder);
    }

    private static List<Thing> list(World world, Relation relation, Thing holder) {
        return relation instanceof Reference reference ? world.places(holder, reference) : world.list(holder, relation);
    }
}
