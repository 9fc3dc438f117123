package dev.tenon.it.proof.atlas;

import static dev.tenon.it.proof.schema.Inverse.Rule.MERGE;
import static dev.tenon.it.proof.schema.Inverse.Rule.ORPHANS;
import static dev.tenon.it.proof.schema.Inverse.Rule.PERSIST;
import static dev.tenon.it.proof.schema.Inverse.Rule.REMOVE;

import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Key;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Reference;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;

/** What the classes of this package are meant to be. */
public final class AtlasSchema {
    private static final Shape CHART = Shape.assigned(
                    "chart",
                    new Identity.Given<>(
                            Chart.class,
                            Key.of("code"),
                            (nobody, number) -> "c" + number,
                            (chart, code) -> chart.code = (String) code,
                            chart -> chart.code))
            .value("scale", "scale", null, 1, 2)
            .versioned();

    private static final Shape SEA = Shape.extending(CHART, SeaChart.class, "sea_chart", "chart_code")
            .value("fathoms", "fathoms", null, 5, 10)
            .unique("sheet", "sheet", null, 1, 2);

    private static final Shape HARBOUR = Shape.extending(SEA, HarbourChart.class, "harbour_chart", "chart_code")
            .value("harbour", "harbour", null, "Cadiz", "Genoa");

    private static final Shape RIVER = Shape.extending(CHART, RiverChart.class, "river_chart", "code")
            .value("river", "river", null, "Elbe", "Rhine")
            .unique("reach", "reach", null, 1, 2);

    private static final Shape BEACON = Shape.generated(Beacon.class, "beacon").value("height", "height", null, 20, 30);

    private static final Shape FOLIO = Shape.generated(Folio.class, "folio");

    private static final Key OWNER = Key.of("folio_id");

    private static final Key CODE = Key.of("chart_code");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Chart.class,
            List.of(BEACON, FOLIO, HARBOUR, RIVER, SEA, CHART),
            List.of(
                    Reference.of(BEACON, "chart", "chart_code", SEA)
                            .notNull()
                            .shownBy("beacons", PERSIST, MERGE, REMOVE, ORPHANS),
                    Reference.of(HARBOUR, "approach", "approach_code", SEA),
                    Reference.of(FOLIO, "cover", "cover_code", CHART),
                    Reference.of(FOLIO, "river", "river_code", RIVER).merging(),
                    Links.of(FOLIO, "charts", "folio_chart", OWNER, CODE, CHART)
                            .merging()
                            .shownBy("folios"),
                    Links.of(FOLIO, "passage", "folio_passage", OWNER, CODE, SEA)
                            .placed("place"),
                    Elements.of(SEA, "notes", "chart_note", CODE, "note")));

    private AtlasSchema() {}
}
