package dev.tenon.it.proof.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.Ref;
import dev.tenon.Session;
import dev.tenon.StaleObjectException;
import dev.tenon.TransactionOptions;
import dev.tenon.it.proof.action.Sources.Given;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.stage.Stage;
import dev.tenon.it.proof.stage.Step;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object from outside is copied into the session, and what it leads to along {@code MERGE} (MRG-1 to MRG-4): a form that
 * was made for it, a copy that another session read, or this one before it was cleared; changed in values and in a
 * relationship; or one with another version than the row's, which is refused.
 */
public final class Merge implements Action {

    @Override
    public void perform(Stage stage, Step step) throws SQLException {
        stage.flush();
        Chance chance = new Chance(step);
        if (chance.oneIn(8)) {
            create(stage, chance);
            return;
        }
        Thing root = chance.pick(stage.now().things());
        if (root == null) {
            return;
        }
        Wish wish = chance.oneIn(3) ? null : new Wishing(stage, chance, root).wish();
        stage.flush();
        Sources sources = new Sources(stage, chance, wish);
        if (chance.oneIn(5)) {
            refuse(stage, chance, sources, root);
        } else if (chance.oneIn(3)) {
            copy(stage, chance, sources, root);
            merge(stage, chance, root, wish, sources, sources.change(root));
        } else {
            if (chance.oneIn(2)) {
                stage.object(root);
            }
            merge(stage, chance, root, wish, sources, sources.form(root, 2));
        }
    }

    private static void merge(
            Stage stage, Chance chance, Thing root, @Nullable Wish wish, Sources sources, Given source) {
        if (wish != null
                && wish.end().relation() instanceof Reference reference
                && !wish.end().back()) {
            Thing before = stage.now().target(root, reference);
            if (before != null && reference.removesOrphans()) {
                stage.object(before); // who is not loaded cannot lose an orphan (CAS-8)
            }
            if (reference.isUnique()) {
                wish.things().forEach(stage::object); // nor push a former owner away
            }
        }
        Thing[] involved = wish == null ? new Thing[0] : wish.involved(stage.now());
        List<Thing> fresh = wish == null ? List.of() : wish.fresh(stage.now());
        Object known = stage.managed(root);
        Object[] merged = new Object[1];
        stage.line(
                root + " = session.merge(" + source.text() + ");",
                () -> merged[0] = stage.session().merge(source.object()),
                sources::apply);
        if (known != null) {
            assertThat(merged[0]).isSameAs(known);
        }
        assertThat(stage.session().contains(source.object())).isFalse();
        stage.bind(root, merged[0]);
        fresh.forEach(thing -> stage.bind(thing, found(thing, wish.end(), merged[0])));
        if (wish != null) {
            stage.touch(wish.way(), wish.end().relation(), involved);
        }
        if (!fresh.isEmpty() || chance.oneIn(3)) {
            stage.flush();
        }
    }

    /** The new object in the session of one that only the collection has named. */
    private static Object found(Thing thing, End end, Object owner) {
        Object held = Objects.requireNonNull(end.slot().get(owner));
        Collection<?> objects = held instanceof Map<?, ?> map ? map.values() : (Collection<?>) held;
        return objects.stream()
                .filter(object -> thing.shape().label(object).equals(thing.label()))
                .findFirst()
                .orElseThrow();
    }

    /** A form without a row is a new object. */
    private static void create(Stage stage, Chance chance) {
        Shape shape = Objects.requireNonNull(chance.pick(stage.schema().concrete()));
        Thing root = new Thing(shape, stage.newNumber(shape));
        List<Reference> required = stage.schema().of(shape, Reference.class).stream()
                .filter(Reference::isRequired)
                .toList();
        Sources sources = new Sources(stage, chance, null);
        Given form = sources.form(root, 0);
        for (Reference reference : required) {
            Thing target = chance.pick(Create.free(stage, reference));
            if (target == null) {
                return;
            }
            sources.refer(root, form, reference, target);
        }
        Object[] merged = new Object[1];
        stage.line(
                root + " = session.merge(" + form.text() + ");",
                () -> merged[0] = stage.session().merge(form.object()),
                sources::apply);
        stage.bind(root, merged[0]);
        stage.flush();
    }

    /** Another version than the row's: of the form itself, which changes nothing, or of one that it leads to. */
    private static void refuse(Stage stage, Chance chance, Sources sources, Thing root) throws SQLException {
        Given form = sources.form(root, 2);
        Thing stale = chance.pick(sources.merged().keySet().stream()
                .filter(thing -> thing.shape().isVersioned() && stage.now().has(thing))
                .toList());
        if (stale == null) {
            return;
        }
        Slot version = new Slot(stale.shape().type(), "version");
        int other = stage.now().version(stale) + (chance.oneIn(2) ? 1 : -1);
        Given outdated = sources.merged().get(stale);
        stage.line(
                outdated.text() + ".version = " + other + ";", () -> version.set(outdated.object(), other), () -> {});
        stage.line(
                "assertThatThrownBy(() -> session.merge(" + form.text() + "));",
                () -> assertThatThrownBy(() -> stage.session().merge(form.object()))
                        .isInstanceOf(StaleObjectException.class)
                        .hasMessageContaining(stale.shape().root().name()),
                () -> {});
        if (stale == root) {
            return;
        }
        if (stage.isNested()) {
            throw new Stage.Undone();
        }
        stage.rollback();
    }

    // Copies

    private static void copy(Stage stage, Chance chance, Sources sources, Thing root) throws SQLException {
        int choice = chance.below(3);
        if (choice == 0 || stage.isNested()) {
            stage.clear();
            read(stage, chance, sources, root, stage.session());
            stage.clear();
        } else {
            TransactionOptions options = TransactionOptions.defaults();
            stage.elsewhere(
                    choice == 1 ? options : options.readOnly(), session -> read(stage, chance, sources, root, session));
        }
    }

    private static void read(Stage stage, Chance chance, Sources sources, Thing root, Session session) {
        Object id = stage.identifier(root);
        Object[] copy = new Object[1];
        stage.line(
                root + "Copy = session.get(" + root.shape() + ".class, " + Stage.literal(id) + ");",
                () -> copy[0] = session.get(root.shape().type(), id),
                () -> {});
        sources.add(root, copy[0]);
        for (End end : End.of(stage.schema(), root.shape())) {
            Object held = end.slot().get(copy[0]);
            if (held != null && (end.isCollection() || held instanceof Ref) && chance.oneIn(2)) {
                load(stage, sources, root, end, held);
            }
        }
    }

    private static void load(Stage stage, Sources sources, Thing root, End end, Object held) {
        sources.loaded(end);
        String attribute = root + "Copy." + end.slot().name();
        stage.line(
                attribute + (end.isCollection() ? ".size();" : ".get();"),
                () -> {
                    Collection<?> objects = held instanceof Map<?, ?> map
                            ? map.values()
                            : held instanceof Ref<?> ref ? List.of(ref.get()) : (Collection<?>) held;
                    for (Object object : objects) {
                        if (end.slot().isMerging()) {
                            sources.add(thing(stage, end.target(), object), object);
                        }
                    }
                },
                () -> {});
    }

    private static Thing thing(Stage stage, Shape shape, Object object) {
        return stage.now().things(shape).stream()
                .filter(thing -> thing.label().equals(shape.label(object)))
                .findFirst()
                .orElseThrow();
    }
}
