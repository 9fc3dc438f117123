package dev.tenon.it.seeds.basic.association;

import static jakarta.persistence.CascadeType.PERSIST;

import dev.tenon.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** The association: identified by both ends, with a column of its own. */
@Entity
@IdClass(EnrolmentId.class)
class Enrolment {
    @Id
    @ManyToOne
    @JoinColumn(name = "left_id")
    Ref<Trainee> trainee;

    @Id
    @ManyToOne(cascade = PERSIST)
    @JoinColumn(name = "right_id")
    Ref<Lesson> lesson;

    String extraData;

    Enrolment() {}

    Enrolment(Lesson lesson, String extraData) {
        this.lesson = Ref.of(lesson);
        this.extraData = extraData;
    }
}
