package dev.tenon.processor.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The diagnostics of "Overlapping Foreign Keys" (truth table 3.2, #17 to #19): the warning, and what ends it. */
class OverlappingForeignKeysTest {

    private static List<String> warnings(String writer) {
        JavacRun.Result result = JavacRun.of("""
                package shop;
                import dev.tenon.annotation.*;
                import jakarta.persistence.*;
                record WriterId(Long id, Long magazineId) {}
                record ArticleId(Long articleId, Long magazineId) {}
                @Entity
                class Magazine {
                    @Id Long id;
                }
                @Entity @IdClass(WriterId.class)
                class Writer {
                    @Id Long id;
                    @Id @References(Magazine.class) Long magazineId;
                    @ManyToOne Magazine magazine;
                }
                @Entity @IdClass(ArticleId.class)
                @ForeignKeyColumns(attributes = {"writerId", "magazineId"}, references = Writer.class,
                        referencedAttributes = {"id", "magazineId"})
                class Article {
                    @Id Long articleId;
                    @Id @References(Magazine.class) Long magazineId;
                    Long writerId;
                    @ManyToOne Magazine magazine;
                    @ManyToOne %s Writer writer;
                }
                """.formatted(writer)).compile();
        assertThat(result.errors()).isEmpty();
        return result.ours().stream()
                .map(JavacRun.Message::text)
                .filter(text -> text.startsWith("[TN201]"))
                .toList();
    }

    @Test
    void warnsOfTheSharedColumn() {
        assertThat(warnings(""))
                .singleElement()
                .asString()
                .startsWith("[TN201] relationship 'Article.writer' will copy column writer.magazine_id to column"
                        + " article.magazine_id, which conflicts with relationship(s): 'Article.magazine'"
                        + " (copies magazine.id to article.magazine_id)")
                .contains("@ViewOnly", "@JoinOn(", "@Overlaps(\"magazine\")")
                .as("two references of one entity are never two sides of one relationship")
                .doesNotContain("mappedBy");
    }

    @Test
    void isSilentWhereOnlyTheOtherColumnIsCompared() {
        assertThat(warnings("@JoinOn(\"that.id = foreign(this.writerId)\")")).isEmpty();
    }

    @Test
    void isSilentWhereTheColumnThatIsWrittenIsMarked() {
        assertThat(warnings("@JoinOn(\"that.id = foreign(this.writerId) and that.magazineId = this.magazineId\")"))
                .isEmpty();
    }

    @Test
    void isSilentWhereOneIsReadOnly() {
        assertThat(warnings("@ViewOnly")).isEmpty();
    }
}
