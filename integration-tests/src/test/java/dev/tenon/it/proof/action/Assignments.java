package dev.tenon.it.proof.action;

import dev.tenon.Ref;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.stage.Stage;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets to-one attributes, as {@code Ref} or plain. */
final class Assignments {
    private Assignments() {}

    /** Sets an attribute of an object that the model does not know yet. */
    static void set(Stage stage, String label, Object object, Reference reference, @Nullable Thing target) {
        Object value = target == null ? null : stage.object(target);
        Object held = value != null && reference.holdsRef() ? Ref.of(value) : value;
        String text = target == null ? "null" : reference.holdsRef() ? "Ref.of(" + target + ")" : target.label();
        stage.line(
                label + "." + reference.slot().name() + " = " + text + ";",
                () -> reference.slot().set(object, held),
                () -> {});
    }

    /** Sets an attribute of a thing. */
    static void set(Stage stage, Thing thing, Reference reference, @Nullable Thing target) {
        Object object = stage.object(thing);
        set(stage, thing.label(), object, reference, target);
        stage.now().refer(thing, reference, target);
    }

    /** Whether what falls can: nobody who stays needs it. */
    static boolean canFall(Stage stage, Set<Thing> falling) {
        return stage.schema().all(Reference.class).stream()
                .filter(Reference::isRequired)
                .noneMatch(reference -> stage.now().things(reference.owner()).stream()
                        .anyMatch(thing -> !falling.contains(thing)
                                && falling.contains(stage.now().target(thing, reference))));
    }

    /** Flushes if others show an object that nobody has persisted by name: it might never come to be. */
    static void settleAdopted(Stage stage, Thing thing) {
        boolean referred = stage.schema().all(Reference.class).stream()
                .anyMatch(reference -> !stage.now().referring(thing, reference).isEmpty());
        boolean held = stage.schema().of(thing.shape(), Reference.class).stream()
                .anyMatch(reference -> reference.inverse() != null
                        && !reference.isPersistedByTarget()
                        && stage.now().target(thing, reference) != null);
        boolean linked = stage.schema().all(Links.class).stream()
                .anyMatch(links -> (thing.shape().isA(links.target())
                                && !stage.now().holding(thing, links).isEmpty())
                        || (thing.shape().isA(links.owner())
                                && links.inverse() != null
                                && !stage.now().held(thing, links).isEmpty()));
        if ((referred || held || linked) && stage.now().isAdopted(thing)) {
            stage.flush();
        }
    }

    /** Makes everybody who stays let go of what falls, where the other side does not know of it. */
    static void letGo(Stage stage, Set<Thing> falling) {
        if (stage.schema().all(Reference.class).stream().anyMatch(reference -> isNews(stage, reference, falling))
                || stage.schema().all(Contribution.class).stream()
                        .anyMatch(contribution -> isNews(stage, contribution, falling))) {
            stage.flush();
        }
        for (Reference reference : stage.schema().all(Reference.class)) {
            if (reference.inverse() == null) {
                for (Thing thing : stage.now().things(reference.owner())) {
                    if (!falling.contains(thing) && falling.contains(stage.now().target(thing, reference))) {
                        set(stage, thing, reference, null);
                    }
                }
            }
        }
    }

    /** Whether the other side may not have heard yet of somebody who stays and refers to what falls (TN644). */
    private static boolean isNews(Stage stage, Reference reference, Set<Thing> falling) {
        return reference.inverse() != null
                && stage.now().things(reference.owner()).stream()
                        .filter(thing -> !falling.contains(thing)
                                && falling.contains(stage.now().target(thing, reference)))
                        .anyMatch(thing -> !stage.written().has(thing)
                                || stage.written().target(thing, reference)
                                        != stage.now().target(thing, reference));
    }

    private static boolean isNews(Stage stage, Contribution contribution, Set<Thing> falling) {
        return contribution.mirror() != null
                && stage.now().things(contribution.owner()).stream()
                        .filter(falling::contains)
                        .anyMatch(thing -> !stage.written().has(thing)
                                ? !stage.now().held(thing, contribution).isEmpty()
                                : !stage.written()
                                        .held(thing, contribution)
                                        .containsAll(stage.now().held(thing, contribution)));
    }

    /** Loads the lists that keep an order and hold what falls, without its knowing: the others move up in those. */
    static void loadLists(Stage stage, Set<Thing> falling) {
        Stream.concat(
                        stage.schema().all(Links.class).stream().filter(Links::isOrdered),
                        stage.schema().all(Contribution.class).stream().filter(Contribution::isOrdered))
                .forEach(relation -> load(stage, relation, falling));
    }

    /** Loads the collections that hold what falls. */
    static void load(Stage stage, Relation relation, Set<Thing> falling) {
        for (Thing thing : stage.now().things(relation.owner())) {
            if (!falling.contains(thing)
                    && stage.now().held(thing, relation).stream().anyMatch(falling::contains)) {
                Object object = stage.object(thing);
                stage.line(
                        thing + "." + relation.slot().name() + ".size();",
                        () -> Contents.of(object, relation.slot()).size(),
                        () -> {});
            }
        }
    }
}
