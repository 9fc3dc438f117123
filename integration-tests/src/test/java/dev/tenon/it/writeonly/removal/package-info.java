/** What is removed from write-only collections, as stand-ins, from elsewhere, or only for a while. */
package dev.tenon.it.writeonly.removal;
