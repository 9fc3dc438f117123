package dev.tenon.processor.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.processor.JavacRun;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The diagnostics of "Combining Association Object with Many-to-Many Access Patterns": six warnings where both write the
 * table (truth table 3.2, #13), none where the direct way is read only (#14).
 */
class CombinedAccessTest {

    /** Warnings depend on the order of the entities' names, which is the text's here: parent, child, association. */
    private static List<String> warnings(String direct) {
        return JavacRun.of("""
                        package shop;
                        import dev.tenon.annotation.*;
                        import jakarta.persistence.*;
                        import java.util.*;
                        record GigId(Long band, Long club) {}
                        @Entity
                        class Band {
                            @Id @GeneratedValue Long id;
                            @OneToMany(mappedBy = "band") List<Gig> gigs;
                            @ManyToMany %1$s
                            @JoinTable(name = "gig", joinColumns = @JoinColumn(name = "band_id"),
                                    inverseJoinColumns = @JoinColumn(name = "club_id"))
                            Set<Club> clubs;
                        }
                        @Entity
                        class Club {
                            @Id @GeneratedValue Long id;
                            @OneToMany(mappedBy = "club") List<Gig> gigs;
                            @ManyToMany(mappedBy = "clubs") %1$s Set<Band> bands;
                        }
                        @Entity @IdClass(GigId.class)
                        @Table(indexes = {@Index(columnList = "club_id")})
                        class Gig {
                            @Id @ManyToOne @JoinColumn(name = "band_id") Band band;
                            @Id @ManyToOne @JoinColumn(name = "club_id") Club club;
                            String extraData;
                        }
                        """.formatted(direct)).compile().ours().stream()
                .map(JavacRun.Message::text)
                .filter(text -> text.startsWith("[TN201]"))
                .map(text -> text.lines().findFirst().orElse(""))
                .toList();
    }

    @Test
    void warnsOfEachColumnThatBothWrite() {
        assertThat(warnings(""))
                .containsExactly(
                        "[TN201] relationship 'Band.clubs' will copy column band.id to column gig.band_id, which conflicts"
                                + " with relationship(s): 'Band.gigs' (copies band.id to gig.band_id)",
                        "[TN201] relationship 'Club.gigs' will copy column club.id to column gig.club_id, which conflicts"
                                + " with relationship(s): 'Band.clubs' (copies club.id to gig.club_id)",
                        "[TN201] relationship 'Club.bands' will copy column band.id to column gig.band_id, which conflicts"
                                + " with relationship(s): 'Band.gigs' (copies band.id to gig.band_id)",
                        "[TN201] relationship 'Club.bands' will copy column club.id to column gig.club_id, which conflicts"
                                + " with relationship(s): 'Club.gigs' (copies club.id to gig.club_id)",
                        "[TN201] relationship 'Gig.band' will copy column band.id to column gig.band_id, which conflicts"
                                + " with relationship(s): 'Band.clubs' (copies band.id to gig.band_id),"
                                + " 'Club.bands' (copies band.id to gig.band_id)",
                        "[TN201] relationship 'Gig.club' will copy column club.id to column gig.club_id, which conflicts"
                                + " with relationship(s): 'Band.clubs' (copies club.id to gig.club_id),"
                                + " 'Club.bands' (copies club.id to gig.club_id)");
    }

    @Test
    void isSilentWhereTheDirectWayIsReadOnly() {
        assertThat(warnings("@ViewOnly")).isEmpty();
    }
}
