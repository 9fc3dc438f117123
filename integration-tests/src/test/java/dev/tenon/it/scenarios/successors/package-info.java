/** New objects that take over the rows of removed ones, and what led to those (ROW-1). */
package dev.tenon.it.scenarios.successors;
