/** Where a script is played: a session, its objects, and the model beside them. */
@NullMarked
package dev.tenon.it.proof.stage;

import org.jspecify.annotations.NullMarked;
