package dev.tenon.processor.check.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.diagnostic.Code;
import dev.tenon.processor.diagnostic.Diagnostic;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The truth table of semantics.md section 3.2, row by row. Rows 20 to 24 need inheritance between entities; rows 10 and
 * 19 need join conditions with further criteria, which matter only where they exclude each other (OVL-5, OVL-6).
 */
final class OverlappingWritesCheckTest {
    private final Schema schema = new Schema();

    @Test
    void row1WarnsOnTheLaterOfAnUnlinkedPair() {
        schema.oneToMany("A", "cs", "C", "id -> a_id");
        schema.manyToOne("C", "a", "A", "a_id -> id");

        assertThat(conflicts()).containsExactly("C.a(a_id) vs A.cs");
    }

    @Test
    void row2And3AreSilentWhenOneSideNamesTheOther() {
        schema.oneToMany("A", "cs", "C", "id -> a_id").mappedBy("a");
        schema.manyToOne("C", "a", "A", "a_id -> id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row4IsSilentWhenOneIsViewOnly() {
        schema.oneToMany("A", "cs", "C", "id -> a_id").viewOnly();
        schema.manyToOne("C", "a", "A", "a_id -> id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row5WarnsOnTheSecondOfTwoCollections() {
        schema.oneToMany("A", "cs", "C", "id -> a_id");
        schema.oneToMany("A", "cs2", "C", "id -> a_id");

        assertThat(conflicts()).containsExactly("A.cs2(a_id) vs A.cs");
    }

    @Test
    void row6WarnsOnTheSecondOfTwoReferences() {
        schema.manyToOne("C", "a", "A", "a_id -> id");
        schema.manyToOne("C", "a2", "A", "a_id -> id");

        assertThat(conflicts()).containsExactly("C.a2(a_id) vs C.a");
    }

    @Test
    void row7IsSilentWhenTheLaterExpectsTheOverlap() {
        schema.oneToMany("A", "cs", "C", "id -> a_id");
        schema.manyToOne("C", "a", "A", "a_id -> id").overlaps("cs");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row8IsSilentWhenTheEarlierExpectsTheOverlap() {
        schema.oneToMany("A", "cs", "C", "id -> a_id").overlaps("a");
        schema.manyToOne("C", "a", "A", "a_id -> id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row9And10WarnTwiceForALinkedPairAndAnotherCollection() {
        schema.oneToMany("A", "cs", "C", "id -> a_id").mappedBy("a");
        schema.oneToMany("A", "cs2", "C", "id -> a_id");
        schema.manyToOne("C", "a", "A", "a_id -> id");

        assertThat(conflicts()).containsExactly("A.cs2(a_id) vs A.cs", "C.a(a_id) vs A.cs2");
    }

    @Test
    void row11WarnsForBothColumnsOfAnUnlinkedLinkTable() {
        schema.manyToMany("C", "parents", "P", "s", "c_id", "p_id");
        schema.manyToMany("P", "children", "C", "s", "p_id", "c_id");

        assertThat(conflicts()).containsExactly("P.children(p_id) vs C.parents", "P.children(c_id) vs C.parents");
    }

    @Test
    void row12IsSilentForALinkedLinkTable() {
        schema.manyToMany("C", "parents", "P", "s", "c_id", "p_id").mappedBy("children");
        schema.manyToMany("P", "children", "C", "s", "p_id", "c_id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row13WarnsSixTimesForLinksBesideAnAssociationObject() {
        associationObject(false);

        assertThat(conflicts())
                .containsExactlyInAnyOrder(
                        "C.assocs(c_id) vs C.parents",
                        "P.assocs(p_id) vs C.parents",
                        "P.children(c_id) vs C.assocs",
                        "P.children(p_id) vs P.assocs",
                        "S.parent(p_id) vs C.parents, P.children",
                        "S.child(c_id) vs C.parents, P.children");
    }

    @Test
    void row14IsSilentWhenTheLinksAreViewOnly() {
        associationObject(true);

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row15IsSilentWhenTheOtherSideIsViewOnly() {
        schema.manyToMany("C", "parents", "P", "s", "c_id", "p_id").viewOnly();
        schema.manyToMany("P", "children", "C", "s", "p_id", "c_id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row16WarnsOnceForALinkBesideHalfAnAssociationObject() {
        schema.manyToMany("P", "children", "C", "s", "p_id", "c_id");
        schema.manyToOne("S", "child", "C", "c_id -> id");

        assertThat(conflicts()).containsExactly("S.child(c_id) vs P.children");
    }

    @Test
    void row17WarnsForASharedPartOfACompositeForeignKey() {
        schema.manyToOne("Article", "magazine", "Magazine", "magazine_id -> id");
        schema.manyToOne("Article", "writer", "Writer", "magazine_id -> magazine_id", "writer_id -> id");

        assertThat(schema.check()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(Code.TN201);
            assertThat(diagnostic.cause())
                    .isEqualTo("relationship 'Article.writer' will copy column writer.magazine_id to column"
                            + " article.magazine_id, which conflicts with relationship(s): 'Article.magazine'"
                            + " (copies magazine.id to article.magazine_id)");
            assertThat(String.join("\n", diagnostic.help()))
                    .contains("@ViewOnly", "foreign(", "@Overlaps(\"magazine\")", "Article.writer");
        });
    }

    @Test
    void row18IsSilentWhenOnlyItsOwnPartIsWritten() {
        schema.manyToOne("Article", "magazine", "Magazine", "magazine_id -> id");
        schema.manyToOne("Article", "writer", "Writer", "writer_id -> id");

        assertThat(conflicts()).isEmpty();
    }

    @Test
    void row25WarnsForOneNameOnUnrelatedClasses() {
        schema.oneToMany("A", "cs", "C", "id -> a_id");
        schema.oneToMany("B", "cs", "C", "id -> a_id");

        assertThat(conflicts()).containsExactly("B.cs(a_id) vs A.cs");
    }

    @Test
    void row26ShowsTheTwoSources() {
        schema.manyToOne("C", "a", "A", "a_id -> id");
        schema.manyToOne("C", "a2", "A", "a_id -> alt");

        assertThat(schema.check()).singleElement().satisfies(diagnostic -> assertThat(diagnostic.cause())
                .contains("copy column a.alt to column c.a_id", "(copies a.id to c.a_id)"));
    }

    @Test
    void aJoinColumnThatIsOnlyReadWritesNothing() {
        schema.manyToOne("C", "a", "A", "a_id -> id");
        schema.manyToOne("C", "a2", "A", "a_id -> id").readOnly();

        assertThat(conflicts()).isEmpty();
    }

    private void associationObject(boolean linksAreViewOnly) {
        Schema.Relation parents =
                schema.manyToMany("C", "parents", "P", "s", "c_id", "p_id").mappedBy("children");
        schema.oneToMany("C", "assocs", "S", "id -> c_id").mappedBy("child");
        schema.oneToMany("P", "assocs", "S", "id -> p_id").mappedBy("parent");
        Schema.Relation children = schema.manyToMany("P", "children", "C", "s", "p_id", "c_id");
        schema.manyToOne("S", "parent", "P", "p_id -> id");
        schema.manyToOne("S", "child", "C", "c_id -> id");
        if (linksAreViewOnly) {
            parents.viewOnly();
            children.viewOnly();
        }
    }

    /** Each warning as {@code who(column) vs whom}. */
    private List<String> conflicts() {
        return schema.check().stream()
                .map(OverlappingWritesCheckTest::shortened)
                .toList();
    }

    private static String shortened(Diagnostic diagnostic) {
        var parts = Pattern.compile("relationship '(.*?)' will .* to column \\w+\\.(\\w+), which .*\\): (.*)")
                .matcher(diagnostic.cause());
        assertThat(parts.matches()).as(diagnostic.cause()).isTrue();
        String others = parts.group(3).replaceAll(" \\(copies [^)]*\\)", "").replace("'", "");
        return "%s(%s) vs %s".formatted(parts.group(1), parts.group(2), others);
    }
}
