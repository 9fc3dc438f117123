package dev.tenon.it.proof.model;

import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.End;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Relation;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import dev.tenon.it.proof.schema.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All objects at one time, and what each of them holds. */
public final class World {
    private final Schema schema;
    private final Map<Thing, Map<Object, @Nullable Object>> contents = new LinkedHashMap<>();

    /** New objects that are there only as long as somebody's collection holds them. */
    private final Set<Thing> adopted = new LinkedHashSet<>();

    /** Nothing yet. */
    public World(Schema schema) {
        this.schema = schema;
    }

    /** A world of its own with the same objects. */
    public World copy() {
        World copy = new World(schema);
        contents.forEach((thing, held) -> copy.contents.put(thing, copyOf(held)));
        copy.adopted.addAll(adopted);
        return copy;
    }

    private static Map<Object, @Nullable Object> copyOf(Map<Object, @Nullable Object> held) {
        Map<Object, @Nullable Object> copy = new HashMap<>();
        held.forEach((attribute, value) -> copy.put(attribute, copyOf(value)));
        return copy;
    }

    private static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return new ArrayList<>(list);
        }
        return value instanceof Map<?, ?> map ? new LinkedHashMap<>(map) : value;
    }

    // What is there

    /** All objects, in the order of their coming. */
    public List<Thing> things() {
        return List.copyOf(contents.keySet());
    }

    /** The objects of an entity, and of those that extend it. */
    public List<Thing> things(Shape shape) {
        return contents.keySet().stream()
                .filter(thing -> thing.shape().isA(shape))
                .toList();
    }

    /** Whether an object is there. */
    public boolean has(Thing thing) {
        return contents.containsKey(thing);
    }

    /** What an object has in an attribute. */
    public @Nullable Object get(Thing thing, Value value) {
        return held(thing).get(value);
    }

    /** What an object refers to. */
    public @Nullable Thing target(Thing thing, Reference reference) {
        return (Thing) held(thing).get(reference);
    }

    /** The objects that refer to one. */
    public List<Thing> referring(Thing target, Reference reference) {
        return things(reference.owner()).stream()
                .filter(thing -> target(thing, reference) == target)
                .toList();
    }

    /** The objects that refer to one, in the order in which its collection has them, where that keeps one. */
    public List<Thing> members(Thing target, Reference reference) {
        return reference.isOrdered() ? places(target, reference) : referring(target, reference);
    }

    /** The order of such a collection; changes of it are changes of the world. */
    public List<Thing> places(Thing target, Reference reference) {
        return made(target, reference.toString(), ArrayList::new);
    }

    /** What a collection of objects holds; changes of it are changes of the world. */
    public List<Thing> list(Thing thing, Relation relation) {
        return made(thing, relation, ArrayList::new);
    }

    /** What a map of objects holds; changes of it are changes of the world. */
    public Map<String, Thing> entries(Thing thing, Relation map) {
        return made(thing, map, LinkedHashMap::new);
    }

    /** The objects whose collections hold one. */
    public List<Thing> holding(Thing target, Relation relation) {
        return things(relation.owner()).stream()
                .filter(thing -> held(thing, relation).contains(target))
                .toList();
    }

    /** What a collection or a map of objects holds. */
    public Collection<Thing> held(Thing thing, Relation relation) {
        return isMap(relation) ? entries(thing, relation).values() : list(thing, relation);
    }

    private static boolean isMap(Relation relation) {
        return Map.class.isAssignableFrom(relation.slot().type());
    }

    /** What an attribute shows: one object at most, or those in a collection. */
    public List<Member> shown(Thing thing, End end) {
        if (end.relation() instanceof Reference reference && !end.back()) {
            Thing target = target(thing, reference);
            return target == null ? List.of() : List.of(Member.of(target));
        }
        if (isMap(end.relation()) && !end.back()) {
            return entries(thing, end.relation()).entrySet().stream()
                    .map(entry -> new Member(entry.getKey(), entry.getValue()))
                    .toList();
        }
        return targets(thing, end).stream().map(Member::of).toList();
    }

    private List<Thing> targets(Thing thing, End end) {
        if (end.relation() instanceof Reference reference) {
            return members(thing, reference);
        }
        return end.back() ? holding(thing, end.relation()) : list(thing, end.relation());
    }

    /** What a collection of values holds; changes of it are changes of the world. */
    public List<Object> values(Thing thing, Elements elements) {
        return made(thing, elements, ArrayList::new);
    }

    /** What a map of values holds; changes of it are changes of the world. */
    public Map<String, Object> map(Thing thing, Elements elements) {
        return made(thing, elements, LinkedHashMap::new);
    }

    /** The number that an identifier is made of. */
    public int number(Thing thing) {
        return (int) Objects.requireNonNull(held(thing).get("number"));
    }

    /** Gives an object another identifier. */
    public void renumber(Thing thing, int number) {
        held(thing).put("number", number);
    }

    /** The identifier of an object to which the program gives it; a part of it may be its parent's. */
    public @Nullable Object identifier(Thing thing) {
        if (!(thing.shape().identity() instanceof Identity.Given<?> identity)) {
            return null;
        }
        return identity.maker().apply(parentIdentifier(thing), number(thing));
    }

    /** The part of an identifier that is the parent's; null if there is none. */
    public @Nullable Object parentIdentifier(Thing thing) {
        return schema.of(thing.shape(), Reference.class).stream()
                .filter(Reference::isIdentifying)
                .map(reference -> target(thing, reference))
                .filter(Objects::nonNull)
                .map(this::identifier)
                .findAny()
                .orElse(null);
    }

    /** How often the row was updated. */
    public int version(Thing thing) {
        return (int) held(thing).getOrDefault("version", 0);
    }

    /** Whether an object goes if nobody's collection holds it any more when it is written. */
    public boolean isAdopted(Thing thing) {
        return adopted.contains(thing);
    }

    @SuppressWarnings("unchecked") // an attribute always has the same kind of content
    private <T> T made(Thing thing, Object attribute, Supplier<T> empty) {
        return (T) Objects.requireNonNull(held(thing).computeIfAbsent(attribute, missing -> empty.get()));
    }

    private Map<Object, @Nullable Object> held(Thing thing) {
        Map<Object, @Nullable Object> held = contents.get(thing);
        if (held == null) {
            throw new IllegalStateException(thing + " is not there");
        }
        return held;
    }

    // What changes

    /** A new object, with the first choice of each value. */
    public Thing add(Shape shape, int number) {
        Thing thing = new Thing(shape, number);
        add(thing);
        return thing;
    }

    /** An object that is not there yet, with the first choice of each value. */
    public void add(Thing thing) {
        contents.put(thing, new HashMap<>(Map.of("number", thing.number())));
        thing.shape().values().forEach(value -> set(thing, value, value.choice(0)));
    }

    /** A new object has the identifier of one that went: its row, if that is not deleted before. */
    public void succeed(Thing former, Thing successor, int number) {
        add(successor);
        renumber(successor, number);
        held(successor).put("former", former);
    }

    /** The object came by way of a collection, and nobody named it. */
    public void adopt(Thing thing) {
        adopted.add(thing);
    }

    /** Gives an object another value. */
    public void set(Thing thing, Value value, @Nullable Object chosen) {
        held(thing).put(value, chosen);
    }

    /** Gives an object another target; from what is one to one, its former owner loses it. */
    public void refer(Thing thing, Reference reference, @Nullable Thing target) {
        if (target == target(thing, reference)) {
            return;
        }
        if (target != null && reference.isUnique()) {
            referring(target, reference).forEach(former -> point(former, reference, null));
        }
        point(thing, reference, target);
    }

    private void point(Thing thing, Reference reference, @Nullable Thing target) {
        if (reference.isOrdered()) {
            things(reference.target()).forEach(each -> places(each, reference).remove(thing));
            if (target != null) {
                places(target, reference).add(thing);
            }
        }
        held(thing).put(reference, target);
    }

    /** An object, and all that the mapping deletes with it. */
    public Set<Thing> fallingWith(Thing root) {
        Set<Thing> falling = new LinkedHashSet<>(List.of(root));
        List<Thing> open = new ArrayList<>(falling);
        for (int at = 0; at < open.size(); at++) {
            Thing thing = open.get(at);
            dependents(thing).stream().filter(falling::add).forEach(open::add);
        }
        return falling;
    }

    private List<Thing> dependents(Thing thing) {
        List<Thing> found = new ArrayList<>();
        for (Reference reference : schema.all(Reference.class)) {
            if (thing.shape().isA(reference.target()) && reference.isDeletedWithTarget()) {
                found.addAll(referring(thing, reference));
            }
        }
        schema.of(thing.shape(), Contribution.class).stream()
                .filter(Contribution::orphans)
                .forEach(contribution -> found.addAll(held(thing, contribution)));
        return found;
    }

    /** Objects go; what referred to them refers to nothing, and no collection holds them. */
    public void remove(Collection<Thing> falling) {
        contents.keySet().removeAll(falling);
        adopted.removeAll(falling);
        for (Map<Object, @Nullable Object> held : contents.values()) {
            held.replaceAll((attribute, value) ->
                    value instanceof Thing target && !attribute.equals("former") && falling.contains(target)
                            ? null
                            : value);
            held.values().forEach(value -> {
                if (value instanceof List<?> list) {
                    list.removeAll(falling);
                } else if (value instanceof Map<?, ?> map) {
                    map.values().removeAll(falling);
                }
            });
        }
    }

    // What a flush does

    /** What becomes of a world by being written, when the database has another one. */
    public void settle(World before) {
        Orphans.of(schema, this, before).forEach(orphan -> remove(fallingWith(orphan)));
        adopted.clear();
        contents.forEach((thing, held) -> {
            if (!before.has(thing)) {
                held.put("version", firstVersion((Thing) held.get("former"), before));
            } else if (thing.shape().isVersioned() && rowDiffers(thing, before)) {
                held.put("version", before.version(thing) + 1);
            }
        });
    }

    /** The second update of a row that was inserted without a reference counts (FLS-8). */
    public void countOnce(Thing thing) {
        held(thing).put("version", version(thing) + 1);
    }

    /** New rows with versions that lead back to themselves: one of a cycle is written twice, whichever the flush chooses. */
    public List<Thing> circular(World before) {
        return things().stream()
                .filter(thing -> thing.shape().isVersioned() && !before.has(thing) && leadsBack(thing, before))
                .toList();
    }

    private boolean leadsBack(Thing start, World before) {
        Set<Thing> reached = new LinkedHashSet<>();
        List<Thing> open = new ArrayList<>(List.of(start));
        for (int at = 0; at < open.size(); at++) {
            targets(open.get(at)).stream()
                    .filter(target -> !before.has(target) && reached.add(target))
                    .forEach(open::add);
        }
        return reached.contains(start);
    }

    private List<Thing> targets(Thing thing) {
        return schema.of(thing.shape(), Reference.class).stream()
                .map(reference -> target(thing, reference))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The version of a row that was taken over goes on (VER-2). */
    private static int firstVersion(@Nullable Thing former, World before) {
        return former != null && before.has(former) ? before.version(former) + 1 : 1;
    }

    private boolean rowDiffers(Thing thing, World before) {
        Map<Object, @Nullable Object> now = held(thing);
        Map<Object, @Nullable Object> former = before.held(thing);
        return !same(now.get("number"), former.get("number"))
                || thing.shape().values().stream().anyMatch(value -> !same(now.get(value), former.get(value)))
                || schema.of(thing.shape(), Reference.class).stream()
                        .anyMatch(
                                reference -> row(target(thing, reference), before) != before.target(thing, reference));
    }

    /** Whose row an object has: one that it took over is that of the former one (ROW-1). */
    private @Nullable Thing row(@Nullable Thing thing, World before) {
        Thing former = thing == null ? null : (Thing) held(thing).get("former");
        return former != null && before.has(former) ? former : thing;
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }
}
