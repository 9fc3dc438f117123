package dev.tenon.it.loading.matrix;

import static dev.tenon.query.Sql.select;

import dev.tenon.Ref;
import dev.tenon.metamodel.Fetchable;
import dev.tenon.query.Select;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A form of relationship, on three owners of which the last has no target.
 *
 * @param query the owners, in order
 * @param attribute what is fetched
 * @param value reads the attribute, and what is in it
 * @param loaded what the attributes of the three owners hold
 */
record Form<T>(String name, Select<T> query, Fetchable attribute, Function<T, String> value, String loaded) {
    private static final Select<Hub> HUBS =
            select(Hub.class).where(Hub_.id.le(3L)).orderBy(Hub_.id.asc());

    static List<Form<?>> all() {
        return List.of(
                toOne("many-to-one", Hub_.foundry, hub -> hub.foundry, "f1 f1 -"),
                toOne("one-to-one, owning", Hub_.patent, hub -> hub.patent, "p2 p1 -"),
                toOne("one-to-one, inverse", Hub_.cap, hub -> hub.cap, "c7 c8 -"),
                toOne("to-one by a condition", Hub_.nineLong, hub -> hub.nineLong, "s2 s4 -"),
                toOne("self-referential many-to-one", Hub_.outer, hub -> hub.outer, "h4 h4 -"),
                many("one-to-many, unidirectional, list", Hub_.bolts, hub -> hub.bolts, "[b1, b2] [b3] []"),
                many("one-to-many, bidirectional, set", Hub_.spokes, hub -> hub.spokes, "[s1, s2, s3] [s4] []"),
                many("self-referential one-to-many", Hub_.inner, hub -> hub.inner, "[h5, h6] [h7] []"),
                many("many-to-many, set", Hub_.stickers, hub -> hub.stickers, "[t1, t2] [t2] []"),
                map("many-to-many, map", Hub_.badges, hub -> hub.badges, "{x=t1, y=t2} {y=t2} {}"),
                many("@JoinOn", Hub_.longSpokes, hub -> hub.longSpokes, "[s2] [s4] []"),
                many("@Through", Hub_.alloys, hub -> hub.alloys, "[a1, a2] [a1] []"),
                many("@JoinTarget over a join", Hub_.steelSpokes, hub -> hub.steelSpokes, "[s1, s3] [s4] []"),
                many("@JoinTarget over a query", Hub_.shortSpokes, hub -> hub.shortSpokes, "[s1, s3] [] []"),
                many("@Limit", Hub_.longest, hub -> hub.longest, "[s2] [s4] []"),
                many("values", Hub_.marks, hub -> hub.marks, "[u, v] [u] []"),
                new Form<>(
                        "composite key",
                        select(Wardrobe.class).orderBy(Wardrobe_.floor.asc(), Wardrobe_.room.asc()),
                        Wardrobe_.drawers,
                        wardrobe -> sorted(wardrobe.drawers),
                        "[d1, d2] [d3] []"),
                new Form<>(
                        "many-to-one, composite key",
                        select(Drawer.class).where(Drawer_.id.ge(2L)).orderBy(Drawer_.id.asc()),
                        Drawer_.wardrobe,
                        drawer -> target(drawer.wardrobe),
                        "1a 1b -"));
    }

    private static Form<Hub> toOne(
            String name, Fetchable attribute, Function<Hub, @Nullable Ref<?>> read, String loaded) {
        return new Form<>(name, HUBS, attribute, hub -> target(read.apply(hub)), loaded);
    }

    private static Form<Hub> many(String name, Fetchable attribute, Function<Hub, Collection<?>> read, String loaded) {
        return new Form<>(name, HUBS, attribute, hub -> sorted(read.apply(hub)), loaded);
    }

    private static Form<Hub> map(String name, Fetchable attribute, Function<Hub, Map<String, ?>> read, String loaded) {
        return new Form<>(name, HUBS, attribute, hub -> new TreeMap<>(Map.copyOf(read.apply(hub))).toString(), loaded);
    }

    private static String target(@Nullable Ref<?> ref) {
        return ref == null ? "-" : ref.get().toString();
    }

    private static String sorted(Collection<?> targets) {
        return Stream.of(targets.toArray())
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
