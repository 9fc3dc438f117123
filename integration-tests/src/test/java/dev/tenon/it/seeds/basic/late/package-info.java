/** "Late-Evaluation of Relationship Arguments": classes that mention each other, and names that occur twice. */
package dev.tenon.it.seeds.basic.late;
