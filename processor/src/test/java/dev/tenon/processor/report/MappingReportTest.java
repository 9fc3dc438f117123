package dev.tenon.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class MappingReportTest {
    private static final String SHELF = """
            @Entity
            class Shelf {
                @Id Long id;
            }
            """;

    @Test
    void isWrittenOnRequestOnly() {
        JavacRun.Result result = JavacRun.of(Reports.IMPORTS + SHELF).compile();

        assertThat(result.success()).isTrue();
        assertThat(Files.exists(result.output().resolve(Reports.DEFAULT_PATH))).isFalse();
    }

    @Test
    void goesWhereTheOptionSays() {
        JavacRun.Result result = JavacRun.of(Reports.IMPORTS + SHELF)
                .options("-Atenon.report=docs/our-mapping.md")
                .compile();

        assertThat(Reports.of(result, "docs/our-mapping.md")).startsWith("# Mapping report\n");
    }

    @Test
    void staysInTheClassOutput() {
        JavacRun.Result result = JavacRun.of(Reports.IMPORTS + SHELF)
                .options("-Atenon.report=../mapping.md")
                .compile();

        assertThat(result.message("TN903").text())
                .startsWith("[TN903] option tenon.report is no path of a file in the class output\n")
                .contains("found:  tenon.report = \"../mapping.md\"\n");
    }

    @Test
    void showsSecondaryTables() {
        JavacRun.Result result =
                JavacRun.of(Reports.IMPORTS + """
                        @Entity
                        @SecondaryTable(name = "shelf_text")
                        @SecondaryTable(name = "shelf_origin", pkJoinColumns = @PrimaryKeyJoinColumn(name = "shelf_id"))
                        @SecondaryRow(table = "shelf_origin", optional = true)
                        class Shelf {
                            @Id Long id;
                            @Column(table = "shelf_text") String text;
                            @Column(table = "shelf_origin") String maker;
                        }
                        """).options("-Atenon.report").compile();

        assertThat(Reports.of(result, Reports.DEFAULT_PATH))
                .contains("""
                        Each of its rows has a part in `shelf_text`:

                        | column | type | null | keys | written from |
                        |---|---|---|---|---|
                        | `id` | `bigint` | no | PK, FK | |
                        | `text` |""")
                .contains("Some of its rows have a part in `shelf_origin`:")
                .contains("part of Shelf");
    }

    @Test
    void isTheSameEachTime() {
        String classes = """
                @Entity
                class Shelf {
                    @Id Long id;
                    @OneToMany(mappedBy = "shelf", cascade = {CascadeType.REFRESH, CascadeType.PERSIST, CascadeType.MERGE})
                    Set<Volume> volumes;
                }
                @Entity
                class Volume {
                    @Id Long id;
                    @ManyToOne Ref<Shelf> shelf;
                    @ManyToMany @JoinTable(name = "volume_topic") Set<Topic> topics;
                    @ManyToMany @JoinTable(name = "volume_author") Set<Author> authors;
                }
                @Entity
                class Topic {
                    @Id Long id;
                }
                @Entity
                class Author {
                    @Id Long id;
                }
                """;

        assertThat(Reports.of(classes))
                .isEqualTo(Reports.of(classes))
                .contains("- Cascades: persist, merge, refresh\n");
    }

    @Test
    void namesTheKeysOfMaps() {
        String report = Reports.of("""
                @Entity
                class Shelf {
                    @Id Long id;
                    @ManyToMany @JoinTable(name = "shelf_volume") @MapKey(name = "title") Map<String, Volume> byTitle;
                    @ManyToMany @JoinTable(name = "shelf_place") @MapKeyColumn(name = "place") Map<String, Volume> byPlace;
                }
                @Entity
                class Volume {
                    @Id Long id;
                    String title;
                }
                """);

        assertThat(report).contains("many-to-many, `Map<title, Volume>`", "many-to-many, `Map<place, Volume>`");
    }

    /** Names that mean something to Mermaid or to Markdown. */
    @Test
    void escapesNames() {
        String report = Reports.of("""
                @Entity @Table(name = "`shelf | \\"old\\"%`")
                class Shelf_of_old_ {
                    @Id Long id;
                    @Column(name = "pk") String pk;
                    @Column(name = "`a|b`c`") String odd;
                    @Column(columnDefinition = "timestamp with time zone") Instant since;
                    @Column(precision = 10, scale = 2) java.math.BigDecimal worth;
                    @ManyToOne @JoinColumn(name = "`up;per`") Ref<Shelf_of_old_> upper;
                }
                """);

        assertThat(MermaidText.wrongLines(report)).isEmpty();
        assertThat(report)
                .contains("    \"shelf | _old__\"[\"shelf | _old__: Shelf_of_old_\"] {\n")
                .contains("        varchar(255) _pk \"pk\"\n")
                .contains("        timestamp_with_time_zone since \"timestamp with time zone\"\n")
                .contains("        decimal(10__2) worth \"decimal(10, 2)\"\n")
                .contains("        bigint up_per FK \"up_per\"\n")
                .contains("## Shelf\\_of\\_old\\_\n")
                .contains("| ``a\\|b`c`` | `varchar(255)` | yes | | `odd` |\n")
                .contains(
                        "from \"shelf | \"\"old\"\"%\" this\njoin \"shelf | \"\"old\"\"%\" that on that.id = this.\"up;per\"\n");
    }

    @Test
    void namesTheOtherWritersOfAColumn() {
        String report = Reports.of("""
                @Entity
                class Shelf {
                    @Id Long id;
                    @OneToMany @JoinColumn(name = "shelf_id") List<Volume> volumes;
                    @OneToMany @JoinColumn(name = "shelf_id") @Overlaps("volumes") List<Volume> lent;
                }
                @Entity
                class Volume {
                    @Id Long id;
                    @ManyToOne @JoinColumn(name = "shelf_id") Ref<Shelf> shelf;
                }
                """);

        assertThat(report).contains("""
                        - Writes:
                          - `volume.shelf_id` from `shelf.id`; also written by `Shelf.volumes` (as `@Overlaps` says), \
                        `Volume.shelf` (an overlap: TN201)
                        """).contains("- **TN201** (warning) at `library.Volume.shelf`\n");
    }

    @Test
    void spellsConditionsInStandardSql() {
        String report = Reports.of("""
                @Entity
                class Shelf {
                    @Id Long id;
                    String label;
                    @OneToMany @ViewOnly
                    @JoinOn("that.shelfId = this.id and that.label ilike 'o%' and that.boughtOn > current_date - interval '3 days'"
                            + " and cast(that.label as varchar(3)) = 'old'")
                    List<Volume> recent;
                    @ManyToOne @ViewOnly @JoinOn("foreign(this.label) ~* that.label") Volume within;
                    @OneToMany @ViewOnly @Limit(2) @OrderBy("label desc") @JoinColumn(name = "shelf_id") List<Volume> two;
                }
                @Entity
                class Volume {
                    @Id Long id;
                    @References(Shelf.class) Long shelfId;
                    String label;
                    LocalDate boughtOn;
                }
                """);

        assertThat(MermaidText.wrongLines(report)).isEmpty();
        assertThat(report).contains("""
                        ```sql
                        from shelf this
                        join volume that on that.shelf_id = this.id and lower(that.label) like lower('o%') escape '\\' \
                        and that.bought_on > current_date - interval '3' day and cast(that.label as varchar(3)) = 'old'
                        ```
                        """).contains("join volume that on this.label ~* that.label\n");
    }

    @Test
    void showsWhatIsKnownOfABrokenMapping() {
        String report = Reports.of("""
                @Entity
                class Shelf {
                    @Id Long id;
                    Object odd;
                    @OneToMany(mappedBy = "shelv") List<Volume> volumes;
                }
                @Entity
                class Volume {
                    @Id Long id;
                    @ManyToOne Ref<Shelf> shelf;
                }
                """);

        assertThat(MermaidText.wrongLines(report)).isEmpty();
        assertThat(report)
                .contains(
                        "**This mapping has errors.** Nothing is generated for it, and what they hide is missing here")
                .contains("- Side: not known, because of its errors\n")
                .contains(
                        "The join is not known, because of its errors.\n\n- **TN112** (error) at `library.Shelf.volumes`\n")
                .contains("join shelf that on that.id = this.shelf_id\n");
    }

    @Test
    void tellsWhatIsSilenced() {
        String classes = """
                @Entity
                class Volume {
                    @Id Long id;
                    @ManyToOne Ref<Volume> sequel;
                    @ManyToOne @SuppressWarnings("TN160") Ref<Volume> prequel;
                }
                """;
        JavacRun.Result off = JavacRun.of()
                .source("library/Volume.java", Reports.IMPORTS + classes)
                .options("-Atenon.report", "-Atenon.TN160=off")
                .compile();

        assertThat(Reports.of(classes))
                .contains("reported about them: 1 note, 1 suppressed.")
                .contains("- **TN160** (note) at `library.Volume.sequel`\n")
                .contains("- **TN160** (note, suppressed) at `library.Volume.prequel`\n");
        assertThat(off.ours()).isEmpty();
        assertThat(Reports.of(off)).contains("- **TN160** (switched off) at `library.Volume.sequel`\n");
    }
}
