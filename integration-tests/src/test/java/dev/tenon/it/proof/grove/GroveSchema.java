package dev.tenon.it.proof.grove;

import static dev.tenon.it.proof.schema.Inverse.Rule.MERGE;
import static dev.tenon.it.proof.schema.Inverse.Rule.ORPHANS;
import static dev.tenon.it.proof.schema.Inverse.Rule.PERSIST;
import static dev.tenon.it.proof.schema.Inverse.Rule.REMOVE;

import dev.tenon.it.proof.schema.Contribution;
import dev.tenon.it.proof.schema.Key;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;

/** What the classes of this package are meant to be. */
public final class GroveSchema {
    private static final Shape SAPLING =
            Shape.generated(Sapling.class, "sapling").value("species", "species", "pear", "quince", null);

    private static final Shape NAMETAG =
            Shape.generated(Nametag.class, "nametag").value("script", "script", null, "italic");

    private static final Shape THERMOMETER =
            Shape.generated(Thermometer.class, "thermometer").versioned();

    private static final Shape RING = Shape.generated(Ring.class, "ring").value("width", "width", null, 1, 2);

    private static final Shape BIRD = Shape.generated(Bird.class, "bird")
            .value("song", "song", null, "tsilp", "tsalp")
            .unique("ring", "ring", null, 1L, 2L);

    private static final Shape EYRIE = Shape.generated(Eyrie.class, "eyrie").value("eggs", "eggs", null, 3, 4);

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Sapling.class,
            List.of(EYRIE, BIRD, RING, NAMETAG, THERMOMETER, SAPLING),
            List.of(
                    Reference.of(SAPLING, "parent", "parent_id", SAPLING)
                            .shownBy("shoots", PERSIST, MERGE, REMOVE, ORPHANS)
                            .placed("place"),
                    Reference.of(SAPLING, "stock", "stock_id", SAPLING)
                            .merging()
                            .shownBy("grafts"),
                    Reference.of(NAMETAG, "sapling", "sapling_id", SAPLING)
                            .notNull()
                            .oneToOne()
                            .shownBy("tag", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(THERMOMETER, "sapling", "sapling_id", SAPLING)
                            .oneToOne()
                            .shownBy("thermometer"),
                    Contribution.of(SAPLING, "rings", Key.of("sapling_id"), RING)
                            .merging()
                            .orphanRemoval()
                            .placed("nth"),
                    Contribution.of(SAPLING, "birds", Key.of("perch_id"), BIRD).merging(),
                    Contribution.of(SAPLING, "cuttings", Key.of("source_id"), SAPLING),
                    Contribution.of(SAPLING, "eyries", Key.of("bearer_id"), EYRIE)
                            .merging()
                            .placed("fork")
                            .shownBy("bearer")));

    private GroveSchema() {}
}
