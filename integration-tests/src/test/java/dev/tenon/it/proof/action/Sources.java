package dev.tenon.it.proof.action;

import dev.tenon.Ref;
import dev.tenon.it.proof.model.Member;
import dev.tenon.it.proof.model.Thing;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Slot;
import dev.tenon.it.proof.schema.Value;
import dev.tenon.it.proof.stage.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is given to a merge, in place of objects of the session: forms, which are made for it, copies that left another
 * session, and objects that only say which row is meant. Knows what the merge of them means.
 */
final class Sources {
    private final Stage stage;
    private final Chance chance;
    private final @Nullable Wish wish;
    private final Map<Thing, Given> merged = new LinkedHashMap<>();
    private final List<Runnable> effects = new ArrayList<>();
    private final Set<End> loaded = new LinkedHashSet<>();

    /** Whether some come from another session: they may lead to rows of which nobody here knows, as they were there. */
    private boolean copies;

    /** An object, and how it is written. */
    record Given(Object object, String text) {}

    Sources(Stage stage, Chance chance, @Nullable Wish wish) {
        this.stage = stage;
        this.chance = chance;
        this.wish = wish;
    }

    /** What the model makes of the merge. */
    void apply() {
        effects.forEach(Runnable::run);
        if (wish != null) {
            wish.fulfil(stage.now());
        }
    }

    /** Those whose state is copied. */
    Map<Thing, Given> merged() {
        return merged;
    }

    // Forms

    /** A form with the state of a thing, some values changed. */
    Given form(Thing thing, int depth) {
        Given known = merged.get(thing);
        if (known != null) {
            return known;
        }
        Given form = row(thing, "Form");
        merged.put(thing, form);
        if (!stage.now().has(thing)) {
            effects.add(() -> stage.now().add(thing));
        } else if (thing.shape().isVersioned()) {
            set(form, new Slot(thing.shape().type(), "version"), stage.now().version(thing));
        }
        fill(thing, form, depth);
        return form;
    }

    private void fill(Thing thing, Given form, int depth) {
        values(thing, form);
        for (End end : End.of(stage.schema(), thing.shape())) {
            if (!end.isCollection()) {
                set(form, end.slot(), target(thing, end, depth));
            } else if (end.slot().isMerging()) {
                collection(thing, form, end, depth);
            }
        }
        elements(thing, form);
    }

    /** An object that has nothing but the identifier of a row, if it has one. */
    private Given row(Thing thing, String suffix) {
        boolean fresh = !stage.now().has(thing);
        int key = fresh ? thing.number() : stage.now().number(thing);
        Object row = thing.shape().instantiate(thing.number(), key);
        Given given = new Given(row, thing + suffix);
        line(thing.shape() + " " + given.text + " = new " + thing.shape() + "(\"" + thing + "\", " + key + ");");
        if (!fresh) {
            identify(thing, given);
        }
        return given;
    }

    private void identify(Thing thing, Given row) {
        if (thing.shape().identity() instanceof Identity.Generated generated) {
            set(row, generated.slot(), stage.identifier(thing));
        } else if (thing.shape().identity() instanceof Identity.Given<?> identity) {
            identity.give(
                    row.object, stage.now().parentIdentifier(thing), stage.now().number(thing));
        }
    }

    private void values(Thing thing, Given form) {
        for (Value value : thing.shape().values()) {
            Object before = stage.now().has(thing) ? stage.now().get(thing, value) : value.choice(0);
            boolean open = !copies || merged.get(thing).text.endsWith("Copy");
            Object chosen = open && !value.unique() && chance.oneIn(3) ? value.choice(chance.below(8)) : before;
            set(form, value.slot(), chosen);
            effects.add(() -> stage.now().set(thing, value, chosen));
        }
    }

    // What forms refer to

    private @Nullable Given target(Thing thing, End end, int depth) {
        Thing target = targetOf(thing, end);
        if (target == null) {
            return null;
        }
        if (end.slot().type() == Ref.class) {
            return reference(target, end.target());
        }
        return end.slot().isMerging() ? element(target, depth) : meaning(target);
    }

    private @Nullable Thing targetOf(Thing thing, End end) {
        if (wish != null && wish.end().relation() == end.relation()) {
            if (wish.root() == thing && wish.end().equals(end)) {
                return wish.things().isEmpty() ? null : wish.things().get(0);
            }
            boolean comes = wish.end().back() != end.back() && wish.things().contains(thing);
            boolean identifies = end.relation() instanceof Reference reference && reference.isIdentifying();
            if (comes && !copies && wish.end().isCollection() && chance.oneIn(2) && !identifies) {
                return wish.root();
            }
        }
        List<Member> shown = stage.now().has(thing) ? stage.now().shown(thing, end) : List.of();
        return shown.isEmpty() ? null : shown.get(0).thing();
    }

    /** The class may be the object's, or the one that the attribute is declared with. */
    private Given reference(Thing target, Shape declared) {
        if (chance.oneIn(2)) {
            Object id = stage.identifier(target);
            Shape said = declared != target.shape() && chance.oneIn(2) ? declared : target.shape();
            return new Given(Ref.of(said.type(), id), "Ref.of(" + said + ".class, " + Stage.literal(id) + ")");
        }
        return new Given(Ref.of(stage.object(target)), "Ref.of(" + target + ")");
    }

    /** Somebody who is merged as well. */
    private Given element(Thing thing, int depth) {
        if (wish != null && wish.leaves(stage.now(), thing)) {
            return new Given(stage.object(thing), thing.label()); // what a form says of it would contradict that
        }
        boolean forms = merged.containsKey(thing)
                || !stage.now().has(thing)
                || !loaded.isEmpty() // objects of the session have no place in collections of another one
                || (depth > 0 && chance.oneIn(2));
        return forms ? form(thing, depth - 1) : new Given(stage.object(thing), thing.label());
    }

    /** Whatever means a row, of which nothing is copied. */
    private Given meaning(Thing thing) {
        if (merged.containsKey(thing) && chance.oneIn(2)) {
            return merged.get(thing);
        }
        return chance.oneIn(2) ? row(thing, "Row") : new Given(stage.object(thing), thing.label());
    }

    /** What is merged brings its collections; those that it does not have are left. */
    private void collection(Thing thing, Given form, End end, int depth) {
        boolean wished = wish != null && wish.root() == thing && wish.end().equals(end);
        if (wished) {
            fill(form, end, wish.members(), depth);
        } else if (!stage.now().has(thing) || depth == 0 || chance.oneIn(2)) {
            set(form, end.slot(), null);
        } else {
            fill(form, end, stage.now().shown(thing, end), depth);
        }
    }

    private void fill(Given form, End end, List<Member> members, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        List<Object> list = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (Member member : members) {
            Given element = element(member.thing(), depth);
            map.put(member.key(), element.object);
            list.add(element.object);
            texts.add((end.isMap() ? member.key() + "=" : "") + element.text);
        }
        boolean set = Set.class.isAssignableFrom(end.slot().type());
        if (loaded.contains(end) && wish != null && form == merged.get(wish.root())) {
            exchange(form, end.slot(), end.isMap() ? map : list, texts);
            return;
        }
        Object held = end.isMap() ? map : set ? new LinkedHashSet<>(list) : list;
        set(form, end.slot(), new Given(held, texts.toString()));
    }

    @SuppressWarnings("unchecked") // contents are of the attribute's kind
    private void exchange(Given copy, Slot slot, Object contents, List<String> texts) {
        String attribute = copy.text + "." + slot.name();
        stage.line(
                attribute + ".clear(); " + attribute + ".addAll(" + texts + ");",
                () -> {
                    Contents held = Contents.of(copy.object, slot);
                    if (contents instanceof Map<?, ?> map) {
                        held.map().clear();
                        held.map().putAll((Map<String, Object>) map);
                    } else {
                        held.collection().clear();
                        held.collection().addAll((List<Object>) contents);
                    }
                },
                () -> {});
    }

    private void elements(Thing thing, Given form) {
        for (Elements elements : stage.schema().of(thing.shape(), Elements.class)) {
            if (chance.oneIn(2)) {
                set(form, elements.slot(), null);
            } else if (elements.isMap()) {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("de", elements.value().choice(chance.below(8)));
                map.put("la", elements.value().choice(chance.below(8)));
                set(form, elements.slot(), new LinkedHashMap<>(map));
                effects.add(() -> {
                    stage.now().map(thing, elements).clear();
                    stage.now().map(thing, elements).putAll(map);
                });
            } else {
                list(thing, form, elements);
            }
        }
    }

    private void list(Thing thing, Given form, Elements elements) {
        List<Object> values = new ArrayList<>();
        boolean set = Set.class.isAssignableFrom(elements.slot().type());
        for (int many = chance.below(4); many > 0; many--) {
            Object value = elements.value().choice(chance.below(8));
            if (!set || !values.contains(value)) {
                values.add(value);
            }
        }
        set(form, elements.slot(), set ? new LinkedHashSet<>(values) : new ArrayList<>(values));
        effects.add(() -> {
            stage.now().values(thing, elements).clear();
            stage.now().values(thing, elements).addAll(values);
        });
    }

    /** Gives a new form a target. */
    void refer(Thing thing, Given form, Reference reference, Thing target) {
        set(form, reference.slot(), reference.holdsRef() ? reference(target, reference.target()) : meaning(target));
        effects.add(() -> stage.now().refer(thing, reference, target));
    }

    // Copies

    /** A copy of a row that left another session, which showed these in a collection, or as a target. */
    void add(Thing thing, Object copy) {
        copies = true;
        merged.putIfAbsent(thing, new Given(copy, thing + "Copy"));
    }

    /** What the copy has loaded can be changed where it is. */
    void loaded(End end) {
        if (end.isCollection() && chance.oneIn(2)) {
            loaded.add(end);
        }
    }

    /** Changes a copy as it is wished, and values of those that it still holds. */
    Given change(Thing root) {
        Given copy = merged.get(root);
        Set<Thing> read = Set.copyOf(merged.keySet());
        Set<Thing> kept = new LinkedHashSet<>(read);
        if (wish != null) {
            stage.now().shown(root, wish.end()).forEach(member -> kept.remove(member.thing()));
            kept.addAll(wish.things());
            if (wish.end().isCollection()) {
                fill(copy, wish.end(), wish.members(), 1);
            } else {
                set(copy, wish.end().slot(), target(root, wish.end(), 1));
            }
        }
        kept.add(root);
        kept.stream()
                .filter(stage.now()::has)
                .filter(read::contains)
                .forEach(thing -> values(thing, merged.get(thing)));
        elements(root, copy);
        return copy;
    }

    // Lines

    private void set(Given form, Slot slot, @Nullable Object value) {
        set(
                form,
                slot,
                value == null
                        ? null
                        : new Given(value, value instanceof String ? "\"" + value + "\"" : String.valueOf(value)));
    }

    private void set(Given form, Slot slot, @Nullable Given value) {
        stage.line(
                form.text + "." + slot.name() + " = " + (value == null ? "null" : value.text) + ";",
                () -> slot.set(form.object, value == null ? null : value.object),
                () -> {});
    }

    private void line(String text) {
        stage.line(text, () -> {}, () -> {});
    }
}
