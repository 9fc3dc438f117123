/** One to many, with and without orphan removal; references that only their owner knows; versions; values in several columns. */
package dev.tenon.it.proof.atlas;
