package dev.tenon.it.seeds.basic.association;

/** Identifies an enrolment. */
record EnrolmentId(Long trainee, Long lesson) {}
