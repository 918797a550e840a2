/**
 * The data: the guests that the files ask for, the guests that a tenant has, the doors they go
 * through, and the problems found. Mostly records, and a few classes that records need. Nothing
 * here reads, writes, prints, decides or uses another package of the program. Constructors check
 * and normalize text, and copy and sort collections.
 */
@NullMarked
package dev.guestlist.model;

import org.jspecify.annotations.NullMarked;
