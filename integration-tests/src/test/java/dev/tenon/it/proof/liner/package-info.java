/** Identifiers of several columns, one of them a parent's; maps by an attribute; links and collections of such rows. */
package dev.tenon.it.proof.liner;
