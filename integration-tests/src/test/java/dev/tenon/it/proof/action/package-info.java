/** What a program may do to objects of a session, one thing each: chosen by numbers, done, and said to the model. */
@NullMarked
package dev.tenon.it.proof.action;

import org.jspecify.annotations.NullMarked;
