/** Trees of objects of one class, in an order; one to one from both sides; collections whose targets do not know them. */
package dev.tenon.it.proof.grove;
