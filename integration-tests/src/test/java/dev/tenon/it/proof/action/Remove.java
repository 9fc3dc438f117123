package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.Set;

/** An object is removed, and with it what the mapping says. */
public final class Remove implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Thing thing = Action.pick(stage.staying(), step.one());
        if (thing != null) {
            remove(stage, thing);
        }
    }

    /** Removes an object, if those who need it allow that. */
    static void remove(Stage stage, Thing thing) {
        Set<Thing> falling = stage.now().fallingWith(thing);
        if (!Assignments.canFall(stage, falling)) {
            return;
        }
        if (isPending(stage, falling) || falling.stream().anyMatch(each -> ChangeKey.isRenumbered(stage, each))) {
            stage.flush();
        }
        Assignments.letGo(stage, falling);
        Assignments.loadLists(stage, falling);
        Object object = stage.object(thing);
        stage.line("session.remove(" + thing + ");", () -> stage.session().remove(object), () -> stage.now()
                .remove(stage.now().fallingWith(thing)));
    }

    /**
     * Whether links to what falls are not written yet: a reference of a new object that the other side has not heard of
     * would be left (TN640, TN644), and whom a collection got since then, it would persist again (CAS-7).
     */
    private static boolean isPending(Stage stage, Set<Thing> falling) {
        return stage.schema().all(Reference.class).stream()
                        .anyMatch(reference -> stage.now().things(reference.owner()).stream()
                                .anyMatch(thing -> isPending(stage, reference, thing)
                                        && (falling.contains(thing)
                                                || falling.contains(stage.now().target(thing, reference))
                                                || hasLeft(stage, reference, thing, falling))))
                || stage.schema().relations().stream()
                        .filter(relation -> relation instanceof Links || relation instanceof Contribution)
                        .anyMatch(relation -> isPending(stage, relation, falling));
    }

    private static boolean isPending(Stage stage, Relation relation, Set<Thing> falling) {
        return stage.now().things(relation.owner()).stream()
                .anyMatch(owner -> stage.now().held(owner, relation).stream()
                        .anyMatch(target -> (falling.contains(owner) || falling.contains(target))
                                && !isWritten(stage, relation, owner, target)));
    }

    /** Whether an object is about to leave one that falls: in a tree a removed parent takes with it whom it still shows. */
    private static boolean hasLeft(Stage stage, Reference reference, Thing thing, Set<Thing> falling) {
        return reference.owner().root() == reference.target().root()
                && stage.written().has(thing)
                && falling.contains(stage.written().target(thing, reference));
    }

    private static boolean isWritten(Stage stage, Relation relation, Thing owner, Thing target) {
        return stage.written().has(owner)
                && stage.written().held(owner, relation).contains(target);
    }

    private static boolean isPending(Stage stage, Reference reference, Thing thing) {
        Thing target = stage.now().target(thing, reference);
        return stage.written().has(thing) ? target != stage.written().target(thing, reference) : target != null;
    }
}
