package dev.tenon.it.proof.flotilla;

import static dev.tenon.it.proof.schema.Inverse.Rule.MERGE;
import static dev.tenon.it.proof.schema.Inverse.Rule.ORPHANS;
import static dev.tenon.it.proof.schema.Inverse.Rule.PERSIST;
import static dev.tenon.it.proof.schema.Inverse.Rule.REMOVE;

import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Key;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;
import java.util.Map;

/** What the classes of this package are meant to be. */
public final class FlotillaSchema {
    private static final Shape CRAFT = Shape.generated(Craft.class, "craft")
            .value("tonnage", "tonnage", null, 1, 2)
            .unique("flag", "flag", null, "red", "white")
            .beside("craft_papers", "craft_id")
            .versioned();

    private static final Shape SAILING = Shape.extending(CRAFT, SailingCraft.class, "sailing_craft", "id")
            .value("masts", "masts", null, 2, 3)
            .unique("pennant", "pennant", null, "swallow", "square");

    private static final Shape TALLSHIP = Shape.extending(SAILING, Tallship.class, "tallship", "craft_id")
            .<Crest>embedded(
                    "crest",
                    Map.of("beast", Crest::beast, "stars", Crest::stars),
                    null,
                    new Crest("heron", 1),
                    new Crest("heron", null));

    private static final Shape STEAMBOAT = Shape.extending(CRAFT, Steamboat.class, "steamboat", "id")
            .value("power", "power", null, 10, 20)
            .unique("funnel", "funnel", null, 1, 2);

    private static final Shape RIVET = Shape.generated(Rivet.class, "rivet").value("width", "width", null, 1, 2);

    private static final Shape SPAR =
            Shape.generated(Spar.class, "spar").value("timber", "timber", null, "fir", "larch");

    private static final Shape ANCHORAGE =
            Shape.generated(Anchorage.class, "anchorage").value("depth", "depth", null, 1, 2);

    private static final Key OWNER = Key.of("craft_id");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Craft.class,
            List.of(RIVET, SPAR, STEAMBOAT, TALLSHIP, SAILING, CRAFT, ANCHORAGE),
            List.of(
                    Reference.of(CRAFT, "anchorage", "anchorage_id", ANCHORAGE).shownBy("crafts", PERSIST, MERGE),
                    Reference.of(RIVET, "craft", "craft_id", CRAFT)
                            .notNull()
                            .shownBy("rivets", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(SPAR, "craft", "craft_id", SAILING)
                            .notNull()
                            .shownBy("spars", PERSIST, MERGE, REMOVE, ORPHANS)
                            .placed("place"),
                    Reference.of(SAILING, "consort", "consort_id", CRAFT).merging(),
                    Reference.of(STEAMBOAT, "tow", "tow_id", SAILING).oneToOne().shownBy("tug"),
                    Reference.of(TALLSHIP, "home", "home_id", ANCHORAGE).shownBy("tallships", PERSIST, MERGE),
                    Reference.of(ANCHORAGE, "pilot", "pilot_id", SAILING).merging(),
                    Links.of(SAILING, "routes", "craft_route", OWNER, Key.of("anchorage_id"), ANCHORAGE)
                            .merging()
                            .shownBy("callers"),
                    Elements.of(SAILING, "shanties", "craft_shanty", OWNER, "shanty"),
                    Elements.of(TALLSHIP, "log", "tallship_entry", OWNER, "entry")
                            .placed("place")));

    private FlotillaSchema() {}
}
