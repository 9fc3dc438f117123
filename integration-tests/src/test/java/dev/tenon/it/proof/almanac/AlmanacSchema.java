package dev.tenon.it.proof.almanac;

import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;

/** What the classes of this package are meant to be. */
public final class AlmanacSchema {
    private static final Shape TREATISE = Shape.generated(Treatise.class, "treatise");

    private static final Shape SUBJECT =
            Shape.assigned(Subject.class, "subject").value("rank", "rank", null, 1, 2);

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Treatise.class,
            List.of(TREATISE, SUBJECT),
            List.of(
                    Links.of(TREATISE, "subjects", "treatise_subject", "treatise_id", "subject_label", SUBJECT)
                            .shownBy("treatises"),
                    Links.of(TREATISE, "quoted", "treatise_quoted", "treatise_id", "quoted_id", TREATISE)
                            .ordered("place"),
                    Elements.of(TREATISE, "tags", "treatise_tag", "treatise_id", "tag"),
                    Elements.of(TREATISE, "lines", "treatise_line", "treatise_id", "text")
                            .placed("place"),
                    Elements.of(TREATISE, "titles", "treatise_title", "treatise_id", "title")
                            .placed("tongue")));

    private AlmanacSchema() {}
}
