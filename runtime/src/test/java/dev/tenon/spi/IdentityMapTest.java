package dev.tenon.spi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.example.ExampleIndex;
import dev.tenon.example.Order;
import dev.tenon.example.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random changes against a {@link HashMap}, with keys that collide, so that removal has gaps to close. */
class IdentityMapTest {
    private final EntityCatalog catalog = new EntityCatalog(List.of(new ExampleIndex()));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void behavesLikeAHashMapForIntegralKeys(int seed) {
        Random random = new Random(seed);
        EntityUnit<Order> unit = catalog.unit(Order.class);
        IdentityMap<Order> map = new IdentityMap<>(unit, this);
        Map<Long, EntityEntry<Order>> model = new HashMap<>();
        for (int step = 0; step < 4_000; step++) {
            long key = collidingKey(random);
            EntityEntry<Order> known = model.get(key);
            assertThat(map.get(key)).isSameAs(known);
            if (known == null) {
                EntityEntry<Order> entry = unit.persister().newEntry();
                entry.longKey = key;
                entry.keyed = true;
                map.add(entry);
                model.put(key, entry);
            } else if (random.nextBoolean()) {
                map.remove(known);
                model.remove(key);
            }
        }
        assertSame(map, model);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void behavesLikeAHashMapForOtherKeys(int seed) {
        Random random = new Random(seed);
        EntityUnit<Tag> unit = catalog.unit(Tag.class);
        IdentityMap<Tag> map = new IdentityMap<>(unit, this);
        Map<Object, EntityEntry<Tag>> model = new HashMap<>();
        for (int step = 0; step < 2_000; step++) {
            // "Aa" and "BB" have one hash code
            Object key = (random.nextBoolean() ? "Aa" : "BB").repeat(random.nextInt(4)) + random.nextInt(20);
            EntityEntry<Tag> known = model.get(key);
            assertThat(map.get(key)).isSameAs(known);
            if (known == null) {
                EntityEntry<Tag> entry = unit.persister().newEntry();
                entry.key = key;
                entry.keyed = true;
                map.add(entry);
                model.put(key, entry);
            } else if (random.nextBoolean()) {
                map.remove(known);
                model.remove(key);
            }
        }
        assertSame(map, model);
    }

    private static <E> void assertSame(IdentityMap<E> map, Map<?, EntityEntry<E>> model) {
        List<EntityEntry<E>> visited = new ArrayList<>();
        map.forEach(visited::add);
        Map<EntityEntry<E>, Boolean> expected = new IdentityHashMap<>();
        model.values().forEach(entry -> expected.put(entry, true));
        assertThat(map.size()).isEqualTo(model.size());
        assertThat(visited).hasSize(model.size()).allMatch(expected::containsKey);
    }

    /** Few distinct hash codes at the table's end, so that probe sequences wrap around. */
    private static long collidingKey(Random random) {
        long low = random.nextInt(40);
        return switch (random.nextInt(3)) {
            case 0 -> low;
            case 1 -> -1 - low;
            default -> (low << 32) | (0xffff_fff0L + random.nextInt(16));
        };
    }
}
