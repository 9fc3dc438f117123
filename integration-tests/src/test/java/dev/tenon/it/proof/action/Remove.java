package dev.tenon.it.proof.action;

import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.util.Set;

/** An object is removed, and with it what the mapping says. */
public final class Remove implements Action {

    @Override
    public void perform(Stage stage, Step step) {
        Thing thing = Action.pick(stage.staying(), step.one());
        Set<Thing> falling = thing == null ? Set.of() : stage.now().fallingWith(thing);
        if (thing == null || !Assignments.canFall(stage, falling)) {
            return;
        }
        if (isPending(stage, falling)) {
            stage.flush();
        }
        Assignments.letGo(stage, falling);
        Assignments.takeFromLists(stage, falling);
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
                                                || falling.contains(stage.now().target(thing, reference)))))
                || stage.schema().all(Links.class).stream().anyMatch(links -> stage.now().things(links.owner()).stream()
                        .anyMatch(owner -> stage.now().held(owner, links).stream()
                                .anyMatch(target -> (falling.contains(owner) || falling.contains(target))
                                        && !isWritten(stage, links, owner, target))));
    }

    private static boolean isWritten(Stage stage, Links links, Thing owner, Thing target) {
        return stage.written().has(owner) && stage.written().held(owner, links).contains(target);
    }

    private static boolean isPending(Stage stage, Reference reference, Thing thing) {
        Thing target = stage.now().target(thing, reference);
        return stage.written().has(thing) ? target != stage.written().target(thing, reference) : target != null;
    }
}
