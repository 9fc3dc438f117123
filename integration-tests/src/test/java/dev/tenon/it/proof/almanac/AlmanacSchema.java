package dev.tenon.it.proof.almanac;

import dev.tenon.it.proof.schema.Elements;
import dev.tenon.it.proof.schema.Identity;
import dev.tenon.it.proof.schema.Key;
import dev.tenon.it.proof.schema.Links;
import dev.tenon.it.proof.schema.Schema;
import dev.tenon.it.proof.schema.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the classes of this package are meant to be. */
public final class AlmanacSchema {
    private static final Shape TREATISE = Shape.generated(Treatise.class, "treatise");

    private static final Identity.Given<Subject> CODE = new Identity.Given<>(
            Subject.class,
            Key.of("code"),
            (nobody, number) -> "s" + number,
            (subject, code) -> subject.code = (String) code,
            subject -> subject.code);

    private static final Shape SUBJECT = Shape.assigned("subject", CODE)
            .value("rank", "rank", null, 1, 2)
            .unique("shelf", "shelf", null, 1, 2)
            .beside("subject_shelf", "subject_code");

    private static final Map<String, Function<Remark, Object>> REMARK =
            Map.of("author", Remark::author, "year", Remark::year);

    private static final List<Remark> REMARKS =
            List.of(new Remark("Ada", 1843), new Remark("Ada", null), new Remark("Emmy", 1915));

    private static final Key OWNER = Key.of("treatise_id");

    /** The domain. */
    public static final Schema SCHEMA = new Schema(
            Treatise.class,
            List.of(TREATISE, SUBJECT),
            List.of(
                    links("subjects", "treatise_subject").merging().shownBy("treatises"),
                    links("mentions", "treatise_mention").shownByMerging("mentioning"),
                    links("chapters", "treatise_chapter").merging().placed("heading"),
                    Links.of(TREATISE, "quoted", "treatise_quoted", OWNER, Key.of("quoted_id"), TREATISE)
                            .merging()
                            .placed("place"),
                    Elements.embedded(TREATISE, "remarks", "treatise_remark", OWNER, REMARK, REMARKS),
                    Elements.embedded(TREATISE, "dates", "treatise_date", OWNER, REMARK, REMARKS)
                            .placed("place"),
                    Elements.of(TREATISE, "tags", "treatise_tag", OWNER, "tag"),
                    Elements.of(TREATISE, "lines", "treatise_line", OWNER, "text")
                            .placed("place"),
                    Elements.of(TREATISE, "titles", "treatise_title", OWNER, "title")
                            .placed("tongue")));

    private static Links links(String field, String table) {
        return Links.of(TREATISE, field, table, OWNER, Key.of("subject_code"), SUBJECT);
    }

    private AlmanacSchema() {}
}
